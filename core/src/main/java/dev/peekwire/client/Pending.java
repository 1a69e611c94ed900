package dev.peekwire.client;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Scheduler;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A command that waits for its answer. Its answer comes on the engine, unless it came before anybody listened. */
final class Pending {
    final ClientFrame.Command frame;
    final @Nullable ChatId chat;
    final Hold hold;
    final CompletableFuture<ServerFrame.Ok> answer = new CompletableFuture<>();

    /** Instead of {@link #answer}, for a command that asks for one. */
    final CompletableFuture<ServerFrame> told = new CompletableFuture<>();

    Scheduler.@Nullable Task deadline;

    /** What the desk said when it could not do it for now. */
    private @Nullable Refusal notNow;

    private int attempts;

    Pending(ClientFrame.Command frame, @Nullable ChatId chat, Hold hold) {
        this.frame = frame;
        this.chat = chat;
        this.hold = hold;
    }

    /**
     * Whether this refusal is no answer: the desk could not, for now, or does not know whether it did. Said again with its
     * id the command is one effect; a caller who tried again could only make another of it.
     */
    boolean passes(Refusal refusal) {
        boolean passing = hold != Hold.CONNECTION && refusal.code() == ErrorCode.UNAVAILABLE;
        if (passing) {
            notNow = refusal;
            attempts++;
        }
        return passing;
    }

    /** How often the desk could not. */
    int attempts() {
        return attempts;
    }

    /** Why its caller waited long enough. */
    ChatException expired() {
        return notNow == null
                ? new ChatException(ErrorCode.TIMEOUT, "no answer within the command's time-out")
                : notNow.toException();
    }

    void cancelDeadline() {
        if (deadline != null) {
            deadline.cancel();
            deadline = null;
        }
    }

    /** How long a command is kept. */
    enum Hold {
        /** Until it is answered or its caller has waited long enough. */
        NORMAL,
        /** Until it is answered, whatever the caller's patience and the bound on waiting commands. */
        FIRM,
        /** For this connection only: after the next one begins, another of its kind is made. */
        CONNECTION
    }
}
