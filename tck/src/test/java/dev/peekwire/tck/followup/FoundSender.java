package dev.peekwire.tck.followup;

import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.spi.FollowUpSender;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sender that {@link java.util.ServiceLoader} finds: nobody but the desk has it in hand. */
public final class FoundSender implements FollowUpSender {
    static final List<FoundSender> MADE = new CopyOnWriteArrayList<>();

    volatile boolean closed;

    /** Remembered. */
    public FoundSender() {
        MADE.add(this);
    }

    @Override
    public CompletionStage<FollowUpOutcome> send(FollowUp followUp) {
        return CompletableFuture.completedFuture(FollowUpOutcome.sent());
    }

    @Override
    public void close() {
        closed = true;
    }
}
