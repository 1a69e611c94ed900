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

/** One checker: how many of its calls are under way, and whether it is in trouble. Thread-safe. */
final class CheckerSeat {
    private static final int MOST_NAME = 64;

    private final ToneChecker checker;
    private final String name;
    private final int atOnce;
    private final Consumer<? super ToneTrouble> reports;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean inTrouble = new AtomicBoolean();

    CheckerSeat(ToneChecker checker, int atOnce, Consumer<? super ToneTrouble> reports) {
        this.checker = checker;
        this.name = checker.name();
        this.atOnce = atOnce;
        this.reports = reports;
        if (name.isBlank() || name.length() > MOST_NAME) {
            throw new IllegalArgumentException("name of a tone checker: 1 to " + MOST_NAME + " characters, not blank");
        }
    }

    /** Hears of a call's end, once. */
    interface Heard {
        void verdict(ToneVerdict verdict);

        void nothing(Kind why, @Nullable Throwable failure);
    }

    String name() {
        return name;
    }

    /** Asks on the executor. */
    void ask(ToneRequest request, Executor executor, Heard heard) {
        if (underWay.incrementAndGet() > atOnce) {
            underWay.decrementAndGet();
            heard.nothing(Kind.BUSY, null);
            return;
        }
        Call call = new Call(heard);
        try {
            executor.execute(() -> call.make(request));
        } catch (RuntimeException rejected) {
            call.end(null, rejected);
        }
    }

    /** One question, and its one end, however often somebody's stage says so. */
    private final class Call {
        private final Heard heard;
        private final AtomicBoolean over = new AtomicBoolean();

        private Call(Heard heard) {
            this.heard = heard;
        }

        /** Not everything that is thrown is declared: Kotlin has no checked exceptions. */
        private void make(ToneRequest request) {
            try {
                checker.check(request).whenComplete(this::end);
            } catch (Throwable failure) {
                end(null, failure);
            }
        }

        private void end(@Nullable ToneVerdict verdict, @Nullable Throwable failure) {
            if (!over.compareAndSet(false, true)) {
                return;
            }
            underWay.decrementAndGet();
            if (verdict == null || failure != null) {
                heard.nothing(Kind.FAILED, failure);
            } else {
                heard.verdict(verdict);
            }
        }
    }

    /** Something went wrong in time for somebody to notice. */
    void trouble(Kind kind, @Nullable Throwable failure) {
        reports.accept(new ToneTrouble(name, kind, failure, !inTrouble.compareAndSet(false, true)));
    }

    /** A verdict under the checker's name, without findings that are not in the text. */
    ToneVerdict within(int length, ToneVerdict verdict) {
        List<ToneFinding> inside = verdict.findings().stream()
                .filter(finding -> finding.to() <= length)
                .map(finding -> finding.by(name))
                .toList();
        return new ToneVerdict(verdict.level(), inside, verdict.more());
    }

    /** It answered in time. */
    void heard(boolean sound) {
        if (sound) {
            inTrouble.set(false);
        } else {
            trouble(Kind.OUTSIDE, null);
        }
    }
}
