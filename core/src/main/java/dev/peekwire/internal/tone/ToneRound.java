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
    private ToneVerdict soFar;

    /**
     * Begins.
     *
     * @param length the reply's, in code points
     * @param first what the style sheet's check has found
     */
    ToneRound(int length, ToneVerdict first, Collection<CheckerSeat> asked, ToneLevel unchecked) {
        this.length = length;
        this.soFar = first;
        this.waiting = new LinkedHashSet<>(asked);
        this.unchecked = unchecked;
    }

    CompletableFuture<ToneVerdict> done() {
        return done;
    }

    /** What one has found, or null if it could not say; what comes after the deadline is dropped. */
    void answer(CheckerSeat from, @Nullable ToneVerdict verdict) {
        ToneVerdict mine = verdict == null ? mark(from.name(), unchecked) : from.within(length, verdict);
        boolean inTime;
        boolean last;
        synchronized (this) {
            inTime = waiting.remove(from);
            last = inTime && add(mine);
        }
        if (inTime && verdict != null) {
            from.heard(mine.findings().size() == verdict.findings().size());
        }
        if (last) {
            finish();
        }
    }

    /** Goes on without those that have not answered. */
    void deadline() {
        List<CheckerSeat> late;
        synchronized (this) {
            late = List.copyOf(waiting);
            late.forEach(seat -> add(mark(seat.name(), unchecked)));
            waiting.clear();
        }
        if (!late.isEmpty()) {
            late.forEach(seat -> seat.trouble(Kind.LATE, null));
            finish();
        }
    }

    /** The verdict that a checker did not give one. */
    static ToneVerdict mark(String checker, ToneLevel level) {
        return ToneVerdict.of(
                List.of(ToneFinding.of(ToneRule.UNCHECKED, level, 0, 0).by(checker)));
    }

    /** Whether nobody is waited for any longer. */
    private boolean add(ToneVerdict verdict) {
        soFar = soFar.and(verdict);
        return waiting.isEmpty();
    }

    private void finish() {
        ToneVerdict verdict;
        synchronized (this) {
            verdict = soFar;
        }
        done.complete(verdict);
    }
}
