package dev.peekwire.tck.followup;

import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.spi.FollowUpSender;
import dev.peekwire.tck.followup.SenderHarness.Service;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;

/** A sender that hands letters to a {@link PostOffice}, broken in one way or in none. */
final class BrokenSender implements FollowUpSender {
    private final PostOffice office;
    private final SenderBreakage broken;
    private volatile boolean closed;
    private volatile boolean failed;
    private volatile String addressee = "";

    BrokenSender(PostOffice office, SenderBreakage broken) {
        this.office = office;
        this.broken = broken;
    }

    private boolean is(SenderBreakage one) {
        return broken == one;
    }

    @Override
    public CompletionStage<FollowUpOutcome> send(FollowUp followUp) {
        addressee = followUp.recipient();
        if (closed && !is(SenderBreakage.SENDS_AFTER_CLOSING)) {
            return done(
                    is(SenderBreakage.GIVES_UP_AFTER_CLOSING)
                            ? FollowUpOutcome.permanent("closed")
                            : FollowUpOutcome.temporary("closed"));
        }
        if (!followUp.recipient().matches("[^\\s,;:<>\"\\p{Cntrl}]+@[^\\s,;:<>\"\\p{Cntrl}]+")) {
            return done(foreign(followUp));
        }
        if (is(SenderBreakage.PRINTS)) {
            System.out.println("sending to " + followUp.recipient());
        }
        return handedOver(followUp);
    }

    private FollowUpOutcome foreign(FollowUp followUp) {
        if (is(SenderBreakage.SPLITS_AT_COMMAS)) {
            office.post(identity(followUp), List.of(followUp.recipient().split(",")));
            return FollowUpOutcome.sent();
        }
        return is(SenderBreakage.TRIES_WHAT_IS_NO_RECIPIENT_AGAIN)
                ? FollowUpOutcome.temporary("address")
                : FollowUpOutcome.permanent("address");
    }

    private CompletionStage<FollowUpOutcome> handedOver(FollowUp followUp) {
        Service service = office.service();
        if (service != Service.TAKES) {
            CompletionStage<FollowUpOutcome> trouble = inTrouble(followUp, service);
            failed = true;
            return trouble;
        }
        if (is(SenderBreakage.STAYS_BROKEN) && failed) {
            return done(FollowUpOutcome.temporary("away"));
        }
        if (!is(SenderBreakage.SAYS_SENT_AND_SENDS_LATER)) {
            office.post(identity(followUp), recipients(followUp));
        }
        return done(FollowUpOutcome.sent());
    }

    private CompletionStage<FollowUpOutcome> inTrouble(FollowUp followUp, Service service) {
        if (is(SenderBreakage.THROWS)) {
            throw new IllegalStateException("away");
        }
        if (is(SenderBreakage.ANSWERS_NULL)) {
            return null;
        }
        if (service == Service.TAKES_AND_BREAKS_OFF) {
            office.post(identity(followUp), recipients(followUp));
        }
        boolean hangs = service == Service.HANGS;
        if (hangs && is(SenderBreakage.BLOCKS_ITS_CALLER)) {
            while (!Thread.interrupted() && !office.isClosed()) {
                LockSupport.parkNanos(1_000_000);
            }
        }
        if (hangs && is(SenderBreakage.WAITS_FOR_EVER)) {
            return new CompletableFuture<>();
        }
        return done(told(service));
    }

    private FollowUpOutcome told(Service service) {
        if (service == Service.REFUSES_FOR_GOOD) {
            return FollowUpOutcome.permanent("refused");
        }
        if (service == Service.TAKES_AND_BREAKS_OFF && is(SenderBreakage.HOPES)) {
            return FollowUpOutcome.sent();
        }
        return service == Service.TAKES_AND_BREAKS_OFF && is(SenderBreakage.GIVES_UP_WHEN_IN_DOUBT)
                ? FollowUpOutcome.permanent("broken_off")
                : FollowUpOutcome.temporary("away");
    }

    private String identity(FollowUp followUp) {
        if (is(SenderBreakage.HAS_ONE_IDENTITY)) {
            return "letter";
        }
        return is(SenderBreakage.NUMBERS_ATTEMPTS)
                ? followUp.id() + "-" + followUp.attempts()
                : followUp.id().value();
    }

    private List<String> recipients(FollowUp followUp) {
        if (is(SenderBreakage.COPIES_THE_DESK_IN)) {
            return List.of(followUp.recipient(), "desk@example.com");
        }
        if (is(SenderBreakage.IS_FOR_ONE_THREAD)) {
            LockSupport.parkNanos(2_000_000);
            return List.of(addressee);
        }
        return List.of(followUp.recipient());
    }

    private static CompletionStage<FollowUpOutcome> done(FollowUpOutcome outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    @Override
    public void close() {
        closed = true;
    }
}
