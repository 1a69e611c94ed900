package dev.peekwire.spi;

import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneVerdict;
import java.util.concurrent.CompletionStage;

/**
 * Checks replies before they are sent: a grammar checker, a company's own service. The brand's style sheet is checked
 * without one ({@link dev.peekwire.response.tone.StyleChecker}); what all find is merged, and the worst level holds.
 *
 * <p>The desk calls it on a thread of its own, where it MAY block. One that has not answered within the desk's deadline (500
 * ms unless set otherwise) is gone on without, which is reported; what it answers then is dropped. Until then the agent's
 * message is held, and nobody else's. What the desk masks in messages is masked in what it is given.
 *
 * <p>The rules, each with tests of the kit in {@code peekwire-tck} that are named after its number:
 *
 * <ol>
 *   <li>{@link #name} MUST have 1 to 64 characters that are not blank, and be always the same; {@code style} is taken.
 *   <li>A reply that it has nothing against MUST be answered by {@link ToneVerdict#PASS}. Other verdicts SHOULD say where.
 *   <li>{@link #check} MUST answer every text in every locale: not throw, and complete its stage sooner or later;
 *       exceptionally only if it can't check at all, because what it asks is away. A reply in a language that is none of its
 *       own MAY pass.
 *   <li>Findings MUST lie within the text, in code points. One that does not is dropped, and reported.
 *   <li>A verdict MUST depend on its own reply alone, and the reply's text MUST NOT be kept.
 *   <li>It MUST be thread-safe: several replies are checked at once.
 *   <li>The text MUST NOT get into logs, output or an exception's message.
 * </ol>
 *
 * @since 0.1.0
 */
public interface ToneChecker {
    /** By what name its findings and failures are told: 1 to 64 characters, always the same. */
    String name();

    /**
     * Checks a reply.
     *
     * @return the verdict; {@link ToneVerdict#PASS} if nothing is wrong
     */
    CompletionStage<ToneVerdict> check(ToneRequest request);
}
