package dev.peekwire;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of Peekwire. Expected outcomes are return values; this is for what a caller could not continue
 * with. The message names ids, fields and limits and never holds text that anybody typed.
 *
 * @since 0.1.0
 */
public final class ChatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient @Nullable Refusal refusal;

    /** With a code and a message for the developer who reads the log. */
    public ChatException(ErrorCode code, String message) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
        this.refusal = null;
    }

    /** What the desk refused. */
    public ChatException(Refusal refusal) {
        super(refusal.message());
        this.code = refusal.code();
        this.refusal = refusal;
    }

    /** With a cause. */
    public ChatException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
        this.refusal = null;
    }

    /** Why it failed. */
    public ErrorCode code() {
        return code;
    }

    /** All that the refusal says, where it was one: field, limit, when a team opens. Not kept by serialization. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whether the same call may succeed later; commands keep their id when tried again. */
    public boolean retryable() {
        return code.retryable();
    }
}
