package dev.peekwire.internal.tone;

import dev.peekwire.internal.tone.ToneTrouble.Kind;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneVerdict;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One reply that is being checked: who has not answered yet, and the verdict so far. Thread-safe. */
final class ToneRound {
    private final int length;
    private final ToneLevel unchecked;
    private final Set<CheckerSeat> waiting;
    private final CompletableFuture<ToneVerdict> done = new CompletableFuture<>();
    private ToneVerdict soFar = ToneVerdict.PASS;

    /**
     * Begins.
     *
     * @param length the reply's, in code points
     */
    ToneRound(int length, Collection<CheckerSeat> asked, ToneLevel unchecked) {
        this.length = length;
        this.waiting = new LinkedHashSet<>(asked);
        this.unchecked = unchecked;
    }

    CompletableFuture<ToneVerdict> done() {
        return done;
    }

    /** What becomes of a checker's answer; what comes after the deadline is dropped. */
    CheckerSeat.Heard from(CheckerSeat seat) {
        return new CheckerSeat.Heard() {
            @Override
            public void verdict(ToneVerdict verdict) {
                ToneVerdict mine = seat.within(length, verdict);
                if (answered(seat, mine)) {
                    after(() -> seat.heard(
                            mine.findings().size() == verdict.findings().size()));
                }
            }

            @Override
            public void nothing(Kind why, @Nullable Throwable failure) {
                if (answered(seat, mark(seat.name(), unchecked))) {
                    after(() -> seat.trouble(why, failure));
                }
            }
        };
    }

    /** Goes on without those that have not answered. */
    void deadline() {
        List<CheckerSeat> late;
        synchronized (this) {
            late = List.copyOf(waiting);
        }
        late.forEach(seat -> from(seat).nothing(Kind.LATE, null));
    }

    /** The verdict that a checker did not give one. */
    static ToneVerdict mark(String checker, ToneLevel level) {
        return ToneVerdict.of(
                List.of(ToneFinding.of(ToneRule.UNCHECKED, level, 0, 0).by(checker)));
    }

    /** Whether it was waited for. */
    private synchronized boolean answered(CheckerSeat seat, ToneVerdict verdict) {
        boolean inTime = waiting.remove(seat);
        if (inTime) {
            soFar = soFar.and(verdict);
        }
        return inTime;
    }

    /** Who waits for the verdict does not wait in vain. */
    private void after(Runnable report) {
        try {
            report.run();
        } finally {
            finishIfLast();
        }
    }

    private void finishIfLast() {
        ToneVerdict verdict;
        synchronized (this) {
            if (!waiting.isEmpty()) {
                return;
            }
            verdict = soFar;
        }
        done.complete(verdict);
    }
}
