package dev.peekwire.internal.tone;

import dev.peekwire.internal.tone.ToneTrouble.Kind;
import dev.peekwire.response.tone.StyleChecker;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.ToneChecker;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A brand's style sheet and any number of checkers besides: what all find is merged, the worst level holds. The sheet is
 * checked at once on the caller's thread, the others at the same time on the executor; one that fails, is late or has too
 * many calls under way is gone on without, which is marked on the verdict and reported. Thread-safe.
 */
public final class ToneChecks {
    /** By what name failures of the style sheet's check are told. */
    public static final String STYLE = "style";

    private final @Nullable StyleChecker style;
    private final List<CheckerSeat> others;
    private final ToneSettings settings;
    private final Executor executor;
    private final Scheduler scheduler;
    private final Consumer<? super ToneTrouble> reports;

    /**
     * With these checkers.
     *
     * @param style the style sheet's, or null
     * @param others asked in this order
     * @param executor runs calls that may block; a checker that hangs keeps up to {@link ToneSettings#atOnce} threads
     * @param scheduler knows when the deadline is over
     * @param reports told of trouble on the thread where it is seen; of one checker's once, until it has answered again
     */
    public ToneChecks(
            @Nullable StyleChecker style,
            List<ToneChecker> others,
            ToneSettings settings,
            Executor executor,
            Scheduler scheduler,
            Consumer<? super ToneTrouble> reports) {
        this.style = style;
        this.settings = Objects.requireNonNull(settings, "settings");
        this.executor = Objects.requireNonNull(executor, "executor");
        this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
        this.reports = Objects.requireNonNull(reports, "reports");
        this.others = others.stream()
                .map(checker -> new CheckerSeat(checker, settings.atOnce(), reports))
                .toList();
    }

    /** The same checkers with another style sheet, or none. What was under way of the checkers still counts. */
    public ToneChecks with(@Nullable StyleChecker other) {
        return new ToneChecks(other, this);
    }

    private ToneChecks(@Nullable StyleChecker style, ToneChecks same) {
        this.style = style;
        this.others = same.others;
        this.settings = same.settings;
        this.executor = same.executor;
        this.scheduler = same.scheduler;
        this.reports = same.reports;
    }

    /**
     * Checks a reply.
     *
     * @return completed already if there is no checker but the style sheet's; else completed by whoever answers last, or on
     *     the scheduler's thread, so what follows should be asynchronous. Never exceptionally
     */
    public CompletionStage<ToneVerdict> check(ToneRequest request) {
        ToneVerdict first = style(request);
        if (others.isEmpty()) {
            return CompletableFuture.completedStage(first);
        }
        int length = request.text().codePointCount(0, request.text().length());
        ToneRound round = new ToneRound(length, first, others, settings.unchecked());
        Scheduler.Task deadline = scheduler.after(settings.deadline(), round::deadline);
        for (CheckerSeat seat : others) {
            seat.ask(request, executor, verdict -> round.answer(seat, verdict));
        }
        return round.done().whenComplete((verdict, failure) -> deadline.cancel());
    }

    /** The sheet's own code does not fail, but somebody's knowledge of words may. */
    private ToneVerdict style(ToneRequest request) {
        if (style == null) {
            return ToneVerdict.PASS;
        }
        try {
            return style.check(request);
        } catch (RuntimeException failure) {
            reports.accept(new ToneTrouble(STYLE, Kind.FAILED, failure));
            return ToneRound.mark(STYLE, settings.unchecked());
        }
    }
}
