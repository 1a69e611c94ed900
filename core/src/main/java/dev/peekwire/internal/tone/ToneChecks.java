package dev.peekwire.internal.tone;

import dev.peekwire.internal.tone.ToneTrouble.Kind;
import dev.peekwire.response.tone.StyleChecker;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneSettings;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.ToneChecker;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A brand's style sheet and any number of checkers besides. The sheet is checked at once on the caller's thread, the others
 * at the same time on the executor; one that fails, is late or has too many calls under way is gone on without, which is
 * marked on the verdict and reported. Thread-safe.
 */
public final class ToneChecks {
    /** By what name failures of the style sheet's check are told; no other checker may be called so. */
    public static final String STYLE = "style";

    private final List<CheckerSeat> others;
    private final ToneSettings settings;
    private final Executor executor;
    private final Scheduler scheduler;
    private final Consumer<? super ToneTrouble> reports;
    private volatile boolean styleInTrouble;

    /**
     * With these checkers.
     *
     * @param others asked in this order, each by a name of its own
     * @param executor runs calls that may block; a checker that hangs keeps up to {@link ToneSettings#atOnce} threads
     * @param scheduler knows when the deadline is over
     * @param reports told of trouble on the thread where it is seen
     */
    public ToneChecks(
            List<ToneChecker> others,
            ToneSettings settings,
            Executor executor,
            Scheduler scheduler,
            Consumer<? super ToneTrouble> reports) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.executor = Objects.requireNonNull(executor, "executor");
        this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
        this.reports = Objects.requireNonNull(reports, "reports");
        this.others = others.stream()
                .map(checker -> new CheckerSeat(checker, settings.atOnce(), reports))
                .toList();
        Set<String> names = new HashSet<>(Set.of(STYLE));
        for (CheckerSeat seat : this.others) {
            if (!names.add(seat.name())) {
                throw new IllegalArgumentException("two tone checkers are called " + seat.name());
            }
        }
    }

    /** Whether there are no others, so that nothing is to be waited for. */
    public boolean isStyleAlone() {
        return others.isEmpty();
    }

    /** By the style sheet, at once. Its own code does not fail, but somebody's knowledge of words may. */
    public ToneVerdict style(@Nullable StyleChecker style, ToneRequest request) {
        if (style == null) {
            return ToneVerdict.PASS;
        }
        try {
            ToneVerdict verdict = style.check(request);
            if (styleInTrouble) {
                styleInTrouble = false;
            }
            return verdict;
        } catch (RuntimeException failure) {
            boolean again = styleInTrouble;
            styleInTrouble = true;
            reports.accept(new ToneTrouble(STYLE, Kind.FAILED, failure, again));
            return ToneRound.mark(STYLE, settings.unchecked());
        }
    }

    /**
     * By all others.
     *
     * @return completed already if there are none; else completed by whoever answers last, or on the scheduler's thread, so
     *     what follows should be asynchronous. Never exceptionally
     */
    public CompletionStage<ToneVerdict> others(ToneRequest request) {
        if (others.isEmpty()) {
            return CompletableFuture.completedStage(ToneVerdict.PASS);
        }
        int length = request.text().codePointCount(0, request.text().length());
        ToneRound round = new ToneRound(length, others, settings.unchecked());
        Scheduler.Task deadline = scheduler.after(settings.deadline(), round::deadline);
        others.forEach(seat -> seat.ask(request, executor, round.from(seat)));
        return round.done().whenComplete((verdict, failure) -> deadline.cancel());
    }
}
