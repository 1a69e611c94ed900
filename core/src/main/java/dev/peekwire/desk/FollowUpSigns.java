package dev.peekwire.desk;

import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpState;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What is counted of follow-ups, and who is told that there are new ones. */
final class FollowUpSigns {
    final AtomicInteger underWay = new AtomicInteger();
    private final LongAdder decided = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder givenUp = new LongAdder();
    private volatile Runnable news = () -> {};

    /** Who sends them, if it is this node. */
    void tells(Runnable sender) {
        this.news = sender;
    }

    void decided(int count) {
        if (count > 0) {
            decided.add(count);
            news.run();
        }
    }

    void ended(FollowUp attempt) {
        if (attempt.state() == FollowUpState.SENT) {
            sent.increment();
        } else {
            failed.increment();
        }
        if (attempt.state() == FollowUpState.GIVEN_UP) {
            givenUp.increment();
        }
    }

    DeskStats.FollowUps snapshot() {
        return new DeskStats.FollowUps(decided.sum(), sent.sum(), failed.sum(), givenUp.sum(), underWay.get());
    }
}
