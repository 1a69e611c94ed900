package dev.peekwire.spi;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.response.ScriptLibrary;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Ranks a desk's scripts for what a visitor has sent, and for what is being typed where the visitor has granted that. A
 * suggester belongs to one desk.
 *
 * <p>The desk calls it off the draft's path, on threads of its own, with at most one {@link #suggest} of a chat under way.
 * One that hangs costs its chat the suggestions, and nobody a peek.
 *
 * <p>The rules, each with tests of the kit in {@code peekwire-tck} that are named after its number:
 *
 * <ol>
 *   <li>{@link #suggest} MUST answer at most as many suggestions as are asked for, each script once, the best first by
 *       score. Each names the current version of a script of the library given last, and the locale of the body that
 *       {@link dev.peekwire.response.ScriptedResponse#body} gives for the reader's language.
 *   <li>It MUST answer no script that may not be sent: not approved (an agent's own that is not retired may be), not valid
 *       at the request's moment, of another tier, out of the scope of the agent and teams.
 *   <li>{@link #suggest} MUST NOT throw, whatever text: what fails completes the stage exceptionally, without the text in
 *       the message. It MUST complete in bounded time.
 *   <li>An unknown or odd locale MUST be answered as the scripts' own fallback says; an empty library, and a request with
 *       nothing sent or typed, by an empty list.
 *   <li>All calls MUST be safe from several threads at once. {@link #library} MAY take its time; searches that begin
 *       meanwhile MUST NOT wait for it or fail, and those that begin after it returned go by the new library.
 *   <li>A draft MUST leave no trace: neither kept nor logged, and no later answer depends on it.
 *   <li>{@link #chosen} MAY be learned from, locally, in bounded memory, fading with time, not by keeping the text. It
 *       MUST NOT throw, and MUST NOT make the script rank lower for the same words.
 *   <li>After {@link #forget(ChatId)} and {@link #forget(VisitorId)} answers MUST be as if what was chosen for that chat
 *       or visitor had not been; after {@link #forgetAll()} as if nothing had been.
 *   <li>After {@link #close()} {@link #suggest} MUST answer an empty list, and the other calls do nothing; closing again
 *       does nothing. A search under way MAY go on.
 * </ol>
 *
 * @since 0.1.0
 */
public interface ResponseSuggester extends AutoCloseable {
    /** Ranks scripts. The work MAY be done inside the call, on the caller's thread. */
    CompletionStage<List<Suggestion>> suggest(SuggestionRequest request);

    /** From now on these are the desk's scripts. MAY block its caller until they are ready to be searched. */
    void library(ScriptLibrary library);

    /** An agent has sent a script. Does nothing, unless implemented. */
    default void chosen(ChosenResponse choice) {}

    /** Unlearns what was chosen in a chat: it is erased, or its messages have run out. Does nothing, unless implemented. */
    default void forget(ChatId chat) {}

    /** Unlearns what was chosen for a visitor, who is erased. Does nothing, unless implemented. */
    default void forget(VisitorId visitor) {}

    /**
     * Unlearns everything: the node was taken for dead by the others, and may have missed what to unlearn. Does nothing,
     * unless implemented.
     */
    default void forgetAll() {}

    /** Lets go of what it holds. Does nothing, unless implemented. */
    @Override
    default void close() {}
}
