package dev.peekwire.internal.tone;

import dev.peekwire.internal.tone.ToneTrouble.Kind;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.ToneChecker;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One checker: how many of its calls are under way, and whether its present trouble was told. Thread-safe. */
final class CheckerSeat {
    private static final int MOST_NAME = 64;

    private final ToneChecker checker;
    private final String name;
    private final int atOnce;
    private final Consumer<? super ToneTrouble> reports;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean told = new AtomicBoolean();

    CheckerSeat(ToneChecker checker, int atOnce, Consumer<? super ToneTrouble> reports) {
        this.checker = checker;
        this.name = checker.name();
        this.atOnce = atOnce;
        this.reports = reports;
        if (name.isBlank() || name.length() > MOST_NAME) {
            throw new IllegalArgumentException("name of a tone checker: 1 to " + MOST_NAME + " characters, not blank");
        }
    }

    String name() {
        return name;
    }

    /** Asks on the executor; answers null if there is no answer to be had, and the trouble is told. */
    void ask(ToneRequest request, Executor executor, Consumer<@Nullable ToneVerdict> answer) {
        if (underWay.incrementAndGet() > atOnce) {
            underWay.decrementAndGet();
            answer.accept(trouble(Kind.BUSY, null));
            return;
        }
        try {
            executor.execute(() -> call(request, answer));
        } catch (RuntimeException rejected) {
            end(null, rejected, answer);
        }
    }

    /** Told once, and again only after it has answered in between. */
    @Nullable ToneVerdict trouble(Kind kind, @Nullable Throwable failure) {
        if (told.compareAndSet(false, true)) {
            reports.accept(new ToneTrouble(name, kind, failure));
        }
        return null;
    }

    private void call(ToneRequest request, Consumer<@Nullable ToneVerdict> answer) {
        try {
            checker.check(request).whenComplete((verdict, failure) -> end(verdict, failure, answer));
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            end(null, failure, answer);
        }
    }

    private void end(
            @Nullable ToneVerdict verdict, @Nullable Throwable failure, Consumer<@Nullable ToneVerdict> answer) {
        underWay.decrementAndGet();
        answer.accept(verdict == null || failure != null ? trouble(Kind.FAILED, failure) : verdict);
    }

    /** A verdict under the checker's name, without findings that are not in the text. */
    ToneVerdict within(int length, ToneVerdict verdict) {
        List<ToneFinding> inside = verdict.findings().stream()
                .filter(finding -> finding.to() <= length)
                .map(finding -> finding.by(name))
                .toList();
        return new ToneVerdict(verdict.level(), inside, verdict.more());
    }

    /** It answered in time; what goes wrong next is told again, unless this went wrong too. */
    void heard(boolean sound) {
        if (sound) {
            told.set(false);
        } else {
            trouble(Kind.OUTSIDE, null);
        }
    }
}
