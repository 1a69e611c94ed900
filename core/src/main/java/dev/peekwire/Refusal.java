package dev.peekwire;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a command or a frame was not accepted, as a value: expected outcomes are no exceptions.
 *
 * @param code why
 * @param message one sentence for the developer of the client; never text that anybody typed
 * @param field the field at fault, if it is one
 * @param limit the limit that was passed, if it is one
 * @param opensAt when the team takes chats next, for {@link ErrorCode#TEAM_CLOSED} where that is known
 * @param mayLeaveMessage whether the same start is accepted with a message, which is answered later
 * @param policy what the response policy has against it, for {@link ErrorCode#POLICY_REFUSED}
 * @since 0.1.0
 */
public record Refusal(
        ErrorCode code,
        String message,
        @Nullable String field,
        @Nullable Long limit,
        @Nullable Instant opensAt,
        boolean mayLeaveMessage,
        @Nullable PolicyReason policy) {
    /** Validates. */
    public Refusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /** A refusal that has nothing to do with the response policy. */
    public Refusal(
            ErrorCode code,
            String message,
            @Nullable String field,
            @Nullable Long limit,
            @Nullable Instant opensAt,
            boolean mayLeaveMessage) {
        this(code, message, field, limit, opensAt, mayLeaveMessage, null);
    }

    /** A refusal that has nothing to do with hours and queues. */
    public Refusal(ErrorCode code, String message, @Nullable String field, @Nullable Long limit) {
        this(code, message, field, limit, null, false);
    }

    /** A refusal that no single field is to blame for. */
    public static Refusal of(ErrorCode code, String message) {
        return new Refusal(code, message, null, null);
    }

    /** A value outside its limit. */
    public static Refusal limit(String field, long limit, String message) {
        return new Refusal(ErrorCode.LIMIT_EXCEEDED, message, field, limit);
    }

    /** A start that nobody can be found for now. */
    public static Refusal away(ErrorCode code, String message, @Nullable Instant opensAt, boolean mayLeaveMessage) {
        return new Refusal(code, message, null, null, opensAt, mayLeaveMessage);
    }

    /** An answer that the response policy does not let through. */
    public static Refusal policy(PolicyReason reason, String message) {
        return new Refusal(ErrorCode.POLICY_REFUSED, message, "text", null, null, false, reason);
    }

    /** Whether sending the same command again, later, may succeed. */
    public boolean retryable() {
        return code.retryable();
    }

    /** The same as an exception, for callers who can't go on. */
    public ChatException toException() {
        return new ChatException(this);
    }
}
