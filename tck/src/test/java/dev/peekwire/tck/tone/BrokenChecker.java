package dev.peekwire.tck.tone;

import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.ToneChecker;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;

/** Has something against the word "bad", and does one thing wrong; without a breakage it keeps every rule. */
final class BrokenChecker implements ToneChecker {
    static final String WRONG = "This is bad news.";
    static final String RIGHT = "This is good news.";
    private static final String ODD = "{{7*7}}";
    private static final long OTHERS_COME = 50_000_000;

    private final ToneBreakage broken;
    private volatile int calls;
    private volatile String text = "";

    BrokenChecker(ToneBreakage broken) {
        this.broken = broken;
    }

    @Override
    public String name() {
        return switch (broken) {
            case HAS_NO_NAME -> " ";
            case CHANGES_ITS_NAME -> "checker " + calls;
            case TAKES_THE_SHEETS_NAME -> "style";
            default -> "checker";
        };
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public CompletionStage<ToneVerdict> check(ToneRequest request) {
        calls++;
        String checked = checked(request.text());
        boolean odd = checked.contains(ODD);
        ToneVerdict verdict = verdict(checked);
        return switch (broken) {
            case THROWS -> odd ? thrown() : done(verdict);
            case FAILS -> odd ? CompletableFuture.failedFuture(new IllegalStateException()) : done(verdict);
            case ANSWERS_NOTHING -> odd ? null : done(verdict);
            case ANSWERS_NULL -> odd ? CompletableFuture.completedFuture(null) : done(verdict);
            case HANGS -> odd ? new CompletableFuture<>() : done(verdict);
            case BLOCKS -> odd ? blocked() : done(verdict);
            case KNOWS_ENGLISH_ONLY -> request.locale().equals("en") ? done(verdict) : thrown();
            case TELLS_IN_ITS_FAILURE ->
                odd ? CompletableFuture.failedFuture(new IllegalStateException("not read: " + checked)) : done(verdict);
            default -> done(verdict);
        };
    }

    /** What is looked at, if it is not mixed up with another. */
    private String checked(String asked) {
        if (broken == ToneBreakage.PRINTS) {
            System.out.println("checking " + asked);
        }
        if (broken != ToneBreakage.IS_FOR_ONE_THREAD) {
            return asked;
        }
        text = asked;
        int mine = calls;
        for (long end = System.nanoTime() + OTHERS_COME; calls == mine && System.nanoTime() < end; ) {
            Thread.yield();
        }
        return text;
    }

    private ToneVerdict verdict(String asked) {
        int at = asked.indexOf("bad");
        boolean wrong = at >= 0 || (broken == ToneBreakage.REMEMBERS && calls > 2);
        if (broken == ToneBreakage.FINDS_NOTHING || (!wrong && broken != ToneBreakage.FINDS_ALWAYS)) {
            return ToneVerdict.PASS;
        }
        int begins = Math.max(0, at);
        int from = broken == ToneBreakage.COUNTS_CHARACTERS_OF_JAVA ? begins : asked.codePointCount(0, begins);
        int to = broken == ToneBreakage.REACHES_BEYOND_THE_END ? asked.length() + 1 : from + 3;
        return broken == ToneBreakage.SAYS_NOT_WHERE
                ? ToneVerdict.of(List.of(ToneFinding.of(ToneRule.OTHER, ToneLevel.WARN, 0, 0)))
                : ToneVerdict.of(List.of(ToneFinding.of(ToneRule.OTHER, ToneLevel.WARN, from, to)));
    }

    private static CompletionStage<ToneVerdict> done(ToneVerdict verdict) {
        return CompletableFuture.completedFuture(verdict);
    }

    private static CompletionStage<ToneVerdict> thrown() {
        throw new IllegalStateException("not a language of ours");
    }

    private static CompletionStage<ToneVerdict> blocked() {
        while (!Thread.interrupted()) {
            LockSupport.park();
        }
        return new CompletableFuture<>();
    }
}
