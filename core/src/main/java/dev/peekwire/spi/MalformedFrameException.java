package dev.peekwire.spi;

import dev.peekwire.CommandId;
import dev.peekwire.Refusal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that is no frame. The connection that it came by survives; the peer is told the refusal.
 *
 * @since 0.1.0
 */
public final class MalformedFrameException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient @Nullable CommandId command;

    /** With what to tell the peer, and the command it belongs to if that much could be read. */
    public MalformedFrameException(Refusal refusal, @Nullable CommandId command) {
        super(refusal.message(), null, false, false);
        this.refusal = Objects.requireNonNull(refusal, "refusal");
        this.command = command;
    }

    /** What to tell the peer; never holds text from the frame. */
    public Refusal refusal() {
        return refusal;
    }

    /** The command that the frame was, if that much could be read. */
    public Optional<CommandId> command() {
        return Optional.ofNullable(command);
    }
}
