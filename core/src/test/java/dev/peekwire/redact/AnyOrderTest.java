package dev.peekwire.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class AnyOrderTest {
    private static final List<String> JUNK = List.of(
            "a",
            "1",
            "12",
            " ",
            "  ",
            "-",
            ".",
            "@",
            "\n",
            "4111",
            "hello ",
            "password: ",
            "+",
            "(",
            "00",
            "NO93",
            "我",
            "👍",
            "x1",
            "11111111111111111111",
            ": ",
            "is ",
            "sk-",
            "-----BEGIN",
            "aaaaaaaaaaaaaaa");

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void after_any_edits_no_complete_value_is_shown_and_viewers_hold_what_is_shown(@ForAll("randoms") Random random) {
        LiveMask mask = Redactor.standard().live();
        Viewer viewer = new Viewer(mask);
        Values values = new Values(random);
        List<Values.Value> known = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            known.add(values.any());
        }
        for (int i = 0; i < 16; i++) {
            String frame = Edits.random(random, mask, viewer, known, JUNK);
            assertThat(frame).isEqualTo(mask.draft().shown());
            known.forEach(value -> assertHidden(value, mask.draft().text(), frame));
        }
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void what_is_masked_depends_on_the_text_and_the_caret_alone(@ForAll("randoms") Random random) {
        LiveMask mask = Redactor.standard().live();
        Viewer viewer = new Viewer(mask);
        Values values = new Values(random);
        List<Values.Value> known = List.of(values.any(), values.any());
        for (int i = 0; i < 16; i++) {
            Edits.random(random, mask, viewer, known, JUNK);
            assertThat(mask.draft().shown()).isEqualTo(Afresh.shown(mask, Detectors.standard()));
        }
    }

    private static void assertHidden(Values.Value value, String text, String frame) {
        String whole = value.cue() + value.text();
        for (int at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
            if (standsAlone(text, at, at + whole.length())) {
                int from = text.codePointCount(0, at + value.cue().length());
                int[] cells = frame.codePoints().toArray();
                for (int i = from + value.prefix();
                        i < from + value.text().codePointCount(0, value.text().length());
                        i++) {
                    assertThat(cells[i] == 0x2022 || Chars.isBlank(cells[i]))
                            .as("%s in %s", value, frame)
                            .isTrue();
                }
            }
        }
    }

    /** Whether a value is at the edge of the text, of a line, or of a word of letters, on both its sides. */
    private static boolean standsAlone(String text, int from, int to) {
        boolean before = from == 0
                || text.charAt(from - 1) == '\n'
                || (from > 1 && text.charAt(from - 1) == ' ' && Character.isLetter(text.charAt(from - 2)));
        boolean after = to == text.length()
                || text.charAt(to) == '\n'
                || (to + 1 < text.length() && text.charAt(to) == ' ' && Character.isLetter(text.charAt(to + 1)));
        return before && after;
    }
}
