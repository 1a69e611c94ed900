package dev.peekwire.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.draft.TextEdit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at code points, all detectors together: what redaction costs, whatever the machine. */
class CostTest {
    /** Per code point that an edit can affect. Plain text takes about 20. */
    private static final int LOOKS = 400;

    private static final int WINDOW = Redactor.standard().window();
    private final long[] looks = new long[1];

    static Stream<String> drafts() {
        return Stream.of(
                "1",
                "a",
                "a.",
                "1 ",
                "1-",
                "a@",
                "4111 ",
                "pin is ",
                "password: ",
                "eyJ",
                "+",
                "(",
                "0",
                "GB12 WEST ",
                "aA1",
                "Bearer ",
                "-----BEGIN",
                "tel tel ",
                "is ",
                "我",
                "我1",
                "hello there, ",
                "joe@example.com ");
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_keystroke_costs_the_same_in_a_long_draft_as_in_a_short_one(String part) {
        int cycles = 60 * WINDOW / part.length() + 1;
        LiveMask brief = filled(part.repeat(cycles / 10));
        LiveMask full = filled(part.repeat(cycles));
        assertThat(cost(full, full.length(), part)).isEqualTo(cost(brief, brief.length(), part));
        int middle = part.codePointCount(0, part.length()) * (cycles / 20);
        assertThat(cost(full, middle, part)).isEqualTo(cost(brief, middle, part));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_keystroke_costs_the_window_at_most(String part) {
        LiveMask draft = filled(part.repeat(4000 / part.length()));
        assertThat(cost(draft, draft.length(), "x")).isLessThan(4L * WINDOW * LOOKS);
        assertThat(cost(draft, draft.length() / 2, "@")).isLessThan(4L * WINDOW * LOOKS);
        assertThat(cost(draft, 0, "1")).isLessThan(4L * WINDOW * LOOKS);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_paste_costs_its_size_and_the_window_at_most(String part) {
        LiveMask draft = Counting.redactor(looks).live();
        String text = part.repeat(4000 / part.length());
        assertThat(cost(draft, 0, text)).isLessThan((text.length() + 4L * WINDOW) * LOOKS);
        looks[0] = 0;
        Counting.redactor(looks).redact(text);
        assertThat(looks[0]).isLessThan(text.length() * (long) LOOKS);
    }

    @Test
    void typing_plain_text_costs_little() {
        LiveMask draft = filled("Hello, I am writing about order 12345678 from May. ".repeat(20));
        assertThat(cost(draft, draft.length(), "T")).isLessThan(200);
    }

    private long cost(LiveMask draft, int at, String insert) {
        looks[0] = 0;
        draft.apply(new TextEdit(at, 0, insert));
        return looks[0];
    }

    private LiveMask filled(String text) {
        LiveMask draft = Counting.redactor(looks).live();
        draft.apply(new TextEdit(0, 0, text));
        draft.apply(new TextEdit(draft.length(), 0, "?"));
        return draft;
    }
}
