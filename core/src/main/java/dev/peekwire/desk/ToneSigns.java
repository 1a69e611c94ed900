package dev.peekwire.desk;

import dev.peekwire.internal.tone.ToneTrouble;
import java.util.function.Consumer;

/** Counts what tone checkers did not check, and says so once until they do again. Thread-safe. */
final class ToneSigns implements Consumer<ToneTrouble> {
    private final Counters counters;

    ToneSigns(Counters counters) {
        this.counters = counters;
    }

    @Override
    public void accept(ToneTrouble trouble) {
        if (trouble.kind().leavesUnchecked()) {
            counters.unchecked.increment();
        }
        if (!trouble.again()) {
            say(trouble);
        }
    }

    private static void say(ToneTrouble trouble) {
        Throwable failure = trouble.failure();
        switch (trouble.kind()) {
            case FAILED -> {
                if (failure == null) {
                    Desk.LOG.error("tone checker {} answered nothing", trouble.checker());
                } else {
                    Desk.failed("tone checker " + trouble.checker(), failure);
                }
            }
            case LATE -> Desk.LOG.warn("tone checker {} has not answered in time", trouble.checker());
            case BUSY -> Desk.LOG.warn("tone checker {} has too many calls under way", trouble.checker());
            case OUTSIDE -> Desk.LOG.warn("tone checker {} found something outside of the text", trouble.checker());
        }
    }
}
