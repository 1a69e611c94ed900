package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One chat, from the visitor's side. Commands answer with a stage that completes with the chat's version after them, on
 * the client's executor, or fails with {@link dev.peekwire.ChatException}.
 *
 * <p>Thread-safe; no method blocks. Two objects for the same chat of the same client are equal.
 *
 * @since 0.1.0
 */
public final class VisitorChat {
    private final VisitorTalk talk;

    VisitorChat(VisitorTalk talk) {
        this.talk = talk;
    }

    /** Where a chat stands, as far as the client was told. */
    public enum State {
        /** It waits for an agent. */
        WAITING,
        /** An agent has it. */
        ASSIGNED,
        /** It ended. */
        CLOSED,
        /** The desk does not know it any more. */
        FORGOTTEN
    }

    /** The chat's id. */
    public ChatId id() {
        return talk.id();
    }

    /** Where the chat stands. */
    public State state() {
        return talk.state();
    }

    /** How far the client has come in it; what {@link VisitorClient.Builder#resume} takes. */
    public Cursor cursor() {
        return talk.cursor();
    }

    /**
     * The input field's whole text, on every change of it, also when nobody looks. It leaves the device only while the
     * visitor's grant allows that and the desk says that somebody looks; at {@link PeekLevel#MASKED} sensitive values are
     * masked first. Cheap; frames are paced by the desk.
     */
    public void type(String wholeFieldText) {
        talk.type(Objects.requireNonNull(wholeFieldText, "wholeFieldText"));
    }

    /** Sends a message. The draft begins anew, empty, and is held back until the message is answered. */
    public CompletionStage<Long> send(String text) {
        return talk.send(Objects.requireNonNull(text, "text"));
    }

    /** What the visitor may consent to; empty before the desk has said so. */
    public Optional<ServerFrame.Offer> offer() {
        return talk.offer();
    }

    /**
     * The product has shown the notice of the last {@link #offer()} to the visitor. Under
     * {@link dev.peekwire.consent.ConsentMode#NOTICE} the next typing is then the visitor's act of consent, unless Global
     * Privacy Control is on or the visitor has decided by hand; under other modes this changes nothing.
     */
    public void noticeShown() {
        talk.noticeShown();
    }

    /**
     * The visitor allows a peek by an act made for it, having seen the last {@link #offer()}'s notice. Drafts pause until
     * the desk has confirmed. Without an offer the stage fails with
     * {@link dev.peekwire.ErrorCode#CONSENT_REQUIRED}.
     *
     * @param level how much, not {@link PeekLevel#NONE}
     * @param purposes what for, at least one
     * @throws IllegalArgumentException if either is not so
     */
    public CompletionStage<Long> allow(PeekLevel level, Set<Purpose> purposes) {
        return talk.allow(level, purposes);
    }

    /**
     * The visitor allows nothing any more. Nothing leaves the device from this call on; the stage completes when every
     * copy is erased. The withdrawal is sent until the desk answers, even beyond the command's time-out.
     */
    public CompletionStage<Long> withdraw() {
        return talk.withdraw();
    }

    /** Adds, replaces or (by an empty value) removes attributes. */
    public CompletionStage<Long> setAttributes(Map<String, String> attributes) {
        return talk.setAttributes(attributes);
    }

    /**
     * Accepts what an agent has promised, or declines it; also after the close, until it expires.
     *
     * @param commitment the version of the event that made it; of an approved one, the event says it
     * @param accepted whether
     * @return the version; fails as {@link dev.peekwire.ErrorCode#WRONG_STATE} if it was answered or withdrawn before, or has
     *     expired
     */
    public CompletionStage<Long> answerCommitment(long commitment, boolean accepted) {
        return talk.promised(command -> new CommitmentFrame.Answer(command, id(), commitment, accepted));
    }

    /**
     * Asks for a compensation, until something is promised or an agent says that it is settled.
     *
     * @param text what for, or null
     */
    public CompletionStage<Long> askCompensation(@Nullable String text) {
        String safe = text == null ? null : talk.safe(text);
        return talk.promised(command -> new CommitmentFrame.AskCompensation(command, id(), safe));
    }

    /**
     * Says what the visitor thinks of the chat, once; also after the close.
     *
     * @param score 1 for the worst
     * @param comment in the visitor's own words, or null
     */
    public CompletionStage<Long> survey(int score, @Nullable String comment) {
        String safe = comment == null ? null : talk.safe(comment);
        return talk.promised(command -> new CommitmentFrame.Survey(command, id(), score, safe));
    }

    /** Ends the chat. The draft is wiped at once. */
    public CompletionStage<Long> end() {
        return talk.end();
    }

    /**
     * The chat in writing, as its visitor may know it, while it goes on or afterwards. It is read part by part, one copy at a
     * time for each visitor. The stage fails with {@link dev.peekwire.ErrorCode#UNSUPPORTED} for a signed one where the desk
     * has no keys.
     */
    public CompletionStage<String> transcript(CopyWish wish) {
        return talk.transcript(Objects.requireNonNull(wish, "wish"));
    }

    /**
     * Has the transcript mailed, now or after the end, a few times a chat. The stage fails with
     * {@link dev.peekwire.ErrorCode#UNSUPPORTED} where the desk mails none, {@code MALFORMED} without a good address, and
     * {@code LIMIT_EXCEEDED}.
     *
     * @param address where to; null for the address that was given in the chat
     */
    public CompletionStage<Long> mailTranscript(@Nullable String address) {
        return talk.mailTranscript(address);
    }

    /** How many people can see the draft now, as the desk last said on this connection; 0 while there is none. */
    public int readers() {
        return talk.readers();
    }

    /** Whether a program reads the draft now, to suggest answers, as the desk last said on this connection. */
    public boolean suggester() {
        return talk.suggester();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VisitorChat chat && chat.talk == talk;
    }

    @Override
    public int hashCode() {
        return talk.hashCode();
    }

    /** The id; never text. */
    @Override
    public String toString() {
        return "VisitorChat[" + talk.id() + "]";
    }
}
