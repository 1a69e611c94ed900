package dev.peekwire.tck.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneVerdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kit for {@link dev.peekwire.spi.ToneChecker}: every rule of its Javadoc as tests named after the rule's number. A
 * checker's author extends this class, makes one in {@link #checker()}, gives a reply that it has something against and one
 * that it has nothing against, and runs it with JUnit 5. How good its findings are the kit does not measure.
 *
 * @since 0.1.0
 */
@Timeout(120)
public abstract class ToneCheckerTck extends ToneFixture {
    private static final int THREADS = 4;
    private static final int ROUNDS = 25;
    private static final String SECRET = "Xyzzy-4711-Sesame";

    /** For subclasses. */
    protected ToneCheckerTck() {}

    @Test
    void r1_its_name_has_1_to_64_characters_and_is_always_the_same() throws Exception {
        String name = checker.name();
        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(64).isNotEqualTo("style");
        check(wrong());
        assertThat(checker.name()).isEqualTo(name);
        assertThat(checker().name()).isEqualTo(name);
    }

    @Test
    void r2_what_is_wrong_is_found_and_what_is_not_passes() {
        ToneVerdict verdict = check(wrong());
        assertThat(verdict.level()).isNotEqualTo(ToneLevel.PASS);
        assertThat(verdict.findings()).isNotEmpty();
        assertThat(check(right())).isEqualTo(ToneVerdict.PASS);
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void r3_every_text_gets_a_verdict(String text) {
        assertInside(check(text), text);
    }

    /** What an agent may send, and what the desk would not let through: a kit asks for more than a desk. */
    static List<String> oddTexts() {
        return List.of(
                "",
                " \n\t",
                "?!\u2026 ()[]{}<>&\"'",
                "{{7*7}} ${x} <script>alert(1)</script>",
                "\uD83D",
                "half \uDC00 of one",
                "\uD83D\uDEB2\uD83D\uDEB2\uD83D\uDEB2",
                "e\u0301\u0302\u0303\u0304 \u202Ereyt\u202C \u0000",
                "\u4F60\u597D\uFF0C\u4E16\u754C",
                "\u0645\u0631\u062D\u0628\u0627",
                "x".repeat(8_000),
                "word ".repeat(1_600),
                "(((((".repeat(1_600),
                "\u00E9".repeat(8_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "tlh-Qaaa", "not a tag", "", "-", "en_GB", "x-x-x-x-x-x-x-x", "de-AT"})
    void r3_every_locale_gets_a_verdict(String locale) {
        assertInside(check(ToneRequest.of(wrong(), locale)), wrong());
        assertInside(check(ToneRequest.of(wrong(), "q".repeat(35))), wrong());
    }

    @Test
    void r4_findings_lie_within_the_text_in_code_points() {
        String before = "\uD83D\uDEB2\uD83D\uDEB2\uD83D\uDEB2\n\n";
        List<String> found = words(check(wrong()), wrong());
        assertThat(found).as("a place in the reply that is wrong").isNotEmpty();
        assertThat(words(check(before + wrong()), before + wrong())).containsAll(found);
    }

    @Test
    void r5_a_verdict_depends_on_its_own_reply_alone() {
        ToneVerdict wrong = check(wrong());
        for (int times = 0; times < 5; times++) {
            check(right());
            check(wrong() + ' ' + right());
        }
        assertThat(check(right())).isEqualTo(ToneVerdict.PASS);
        assertThat(check(wrong())).isEqualTo(wrong);
    }

    @Test
    void r6_many_replies_are_checked_at_once() throws Exception {
        ToneVerdict wrong = check(wrong());
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            boolean begins = number % 2 == 0;
            threads.add(started(failures, () -> alternate(begins, wrong)));
        }
        for (Thread thread : threads) {
            thread.join(patience().toMillis() * ROUNDS);
            assertThat(thread.isAlive()).as("a check hangs").isFalse();
        }
        assertThat(failures).isEmpty();
    }

    private void alternate(boolean begins, ToneVerdict wrong) {
        for (int round = 0; round < ROUNDS; round++) {
            boolean isWrong = begins == (round % 2 == 0);
            assertThat(check(isWrong ? wrong() : right())).isEqualTo(isWrong ? wrong : ToneVerdict.PASS);
        }
    }

    private static Thread started(Queue<Throwable> failures, Runnable work) {
        Thread thread = new Thread(work, "tone-tck-many");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, error) -> failures.add(error));
        thread.start();
        return thread;
    }

    /** What logs go to elsewhere the kit can't see. */
    @Test
    void r7_nothing_that_is_printed_or_thrown_holds_the_reply() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream kept = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(kept);
            System.setErr(kept);
            oddTexts().forEach(text -> assertThat(told(SECRET + ' ' + text)).doesNotContain(SECRET));
            assertThat(told(wrong() + ' ' + SECRET)).doesNotContain(SECRET);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(SECRET);
    }

    /** What its failure says, if it fails. */
    private String told(String text) {
        try {
            check(text);
            return "";
        } catch (AssertionError failed) {
            StringBuilder told = new StringBuilder();
            for (Throwable at = failed.getCause(); at != null; at = at.getCause()) {
                told.append(at.getMessage()).append('\n');
            }
            return told.toString();
        }
    }

    private static void assertInside(ToneVerdict verdict, String text) {
        assertThat(verdict.findings())
                .extracting(ToneFinding::to)
                .allMatch(to -> to <= text.codePointCount(0, text.length()));
    }

    /** What stands at the places found, those of the whole left out. */
    private static List<String> words(ToneVerdict verdict, String text) {
        assertInside(verdict, text);
        return verdict.findings().stream()
                .filter(finding -> finding.to() > finding.from())
                .map(finding -> text.substring(
                        text.offsetByCodePoints(0, finding.from()), text.offsetByCodePoints(0, finding.to())))
                .toList();
    }
}
