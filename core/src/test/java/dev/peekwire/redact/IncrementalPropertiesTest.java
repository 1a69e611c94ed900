package dev.peekwire.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.peekwire.draft.TextEdit;
import dev.peekwire.spi.Finding;
import dev.peekwire.spi.RedactionDetector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What is judged anew after an edit is enough: each step is compared with a whole text masked afresh. */
class IncrementalPropertiesTest {
    private static final String BASE64 = "aB3xK9fQ2mZ7pL1vT8cR4wN6yH0jD5gS/uE+iOkXbWqVzGtFrYnMhPlJdCsA7eU2oI9";
    private static final List<String> BITS = List.of(
            "a",
            "1",
            " ",
            "\n",
            "-",
            "@",
            ".",
            "(",
            "on",
            "the ",
            "12 34",
            "我",
            "👍",
            "e\u0301",
            "-----BEGIN ",
            "password is ",
            "tel: ",
            "pin ",
            "eyJ",
            ".co",
            "NO93",
            "words of some length and then more of them ",
            BASE64,
            BASE64.substring(0, 31),
            BASE64.substring(31),
            "x".repeat(300),
            "7".repeat(40),
            " ".repeat(130));

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    @Property(tries = 4_000, shrinking = ShrinkingMode.OFF)
    void each_edit_leaves_what_the_standard_detectors_mask_afresh(@ForAll("randoms") Random random) {
        follow(random, Detectors.standard(), 40);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void each_edit_leaves_what_any_detectors_mask_afresh(@ForAll("randoms") Random random) {
        List<RedactionDetector> some = new ArrayList<>(Odd.all());
        some.addAll(Detectors.standard());
        Collections.shuffle(some, random);
        follow(random, some.subList(0, 1 + random.nextInt(4)), 25);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void each_edit_of_a_long_draft_does_too(@ForAll("randoms") Random random) {
        StringBuilder text = new StringBuilder();
        Values values = new Values(random);
        while (text.length() < 1500) {
            text.append(values.pick(BITS)).append(values.any().text()).append(values.pick(BITS));
        }
        LiveMask mask = Redactor.standard().live();
        mask.replace(text.toString());
        follow(random, Detectors.standard(), mask, 20);
    }

    @Example
    void a_block_of_base64_joined_in_the_middle_is_masked_and_one_cut_is_not() {
        LiveMask mask = Redactor.standard().live();
        String halves = "x" + BASE64.substring(0, 33) + " " + BASE64.substring(33) + " and so on ";
        mask.replace(halves);
        assertThat(mask.draft().shown()).isEqualTo(halves);
        mask.apply(new TextEdit(34, 1, ""));
        assertThat(mask.draft().shown()).startsWith("xa••••").endsWith(" and so on ");
        mask.apply(new TextEdit(34, 0, " "));
        mask.apply(new TextEdit(mask.length(), 0, "on "));
        assertThat(mask.draft().shown()).isEqualTo(halves + "on ");
    }

    @Example
    void a_detector_may_look_as_far_as_its_window_and_is_asked_again_when_that_place_changes() {
        RedactionDetector far =
                new Odd("far", 256, 0, text -> text.at(256) == '1' ? Finding.sensitive(2) : Finding.NONE);
        LiveMask mask = Redactor.of(List.of(far)).live();
        mask.replace("ab" + " ".repeat(253) + "x");
        mask.apply(new TextEdit(256, 0, "1"));
        assertThat(mask.draft().shown()).startsWith("••  ");
        mask.apply(new TextEdit(256, 1, "2"));
        assertThat(mask.draft().shown()).startsWith("ab  ");
    }

    @Example
    void after_a_detector_failed_the_next_edit_judges_the_whole_text() {
        boolean[] broken = {false};
        RedactionDetector detector = new Odd("failing", 4, 0, text -> {
            if (broken[0] && text.at(0) == '!') {
                throw new IllegalStateException("broken");
            }
            return text.at(0) == '!' ? Finding.sensitive(3) : Finding.NONE;
        });
        LiveMask mask = Redactor.of(List.of(detector)).live();
        mask.replace("abc" + " ".repeat(100) + "def");
        broken[0] = true;
        assertThatIllegalStateException().isThrownBy(() -> mask.apply(new TextEdit(0, 0, "!")));
        broken[0] = false;
        mask.apply(new TextEdit(mask.length(), 0, "."));
        assertThat(mask.draft().shown()).startsWith("•••c ").endsWith(" def.");
    }

    private static void follow(Random random, List<RedactionDetector> detectors, int edits) {
        follow(random, detectors, Redactor.of(detectors).live(), edits);
    }

    private static void follow(Random random, List<RedactionDetector> detectors, LiveMask mask, int edits) {
        Viewer viewer = new Viewer(mask);
        viewer.look();
        Values values = new Values(random);
        List<Values.Value> known = List.of(values.any(), values.any());
        for (int i = 0; i < edits; i++) {
            String frame = edit(random, mask, viewer, known);
            assertThat(mask.draft().shown()).isEqualTo(Afresh.shown(mask, detectors));
            assertThat(frame).isEqualTo(mask.draft().shown());
        }
    }

    private static String edit(Random random, LiveMask mask, Viewer viewer, List<Values.Value> known) {
        int caret = mask.caret();
        String bit = BITS.get(random.nextInt(BITS.size()));
        return switch (random.nextInt(6)) {
            case 0, 1 -> viewer.edit(caret, 0, bit.substring(0, bit.offsetByCodePoints(0, 1)));
            case 2 -> viewer.edit(caret - Math.min(caret, 1), Math.min(caret, 1), "");
            case 3 -> viewer.edit(caret, 0, bit);
            case 4 -> wiped(random, mask, viewer);
            default -> Edits.random(random, mask, viewer, known, BITS);
        };
    }

    private static String wiped(Random random, LiveMask mask, Viewer viewer) {
        if (random.nextInt(12) == 0) {
            mask.wipe();
        }
        return viewer.look();
    }
}
