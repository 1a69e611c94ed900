package dev.peekwire.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class LeftToRightTest {
    private static final List<String> BEFORE = List.of(
            "",
            "Hello, ",
            "hei\n",
            "order 1234567 and ",
            "my card ",
            "room 12, ",
            "2 stk ",
            "(",
            "我的",
            "👍 ",
            "12 ",
            "2024-01-05 ",
            "æøå ",
            "pay with ",
            "joe@example.com ",
            "x",
            "4 5 6 ");
    private static final List<String> AFTER = List.of(
            "", "", "", " thanks", ", ok", "\nnext", "abc", " 12 x", " 1234 5678", "👍", "。谢谢", " 4111 1111", ") ");

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    @Property(tries = 20_000, shrinking = ShrinkingMode.OFF)
    void no_frame_ever_shows_more_than_the_prefix_of_a_value_typed_from_left_to_right(
            @ForAll("randoms") Random random) {
        Values values = new Values(random);
        Values.Value value = values.any();
        String before = values.pick(BEFORE);
        if (before.equals("x") && !value.text().matches("[0-9]{4}.*") || before.equals("x") && value.prefix() == 2) {
            before = "x ";
        }
        Typist typist = new Typist(random, before + value.cue(), value, values.pick(AFTER));
        typist.type();
        assertThat(typist.endsUpMasked()).as("%s in %s", value, typist).isTrue();
    }

    /** Types one value with slips, and checks every frame. */
    private static final class Typist {
        private final Random random;
        private final Viewer viewer;
        private final Values.Value value;
        private final int start;
        private final String target;
        private int typed;

        Typist(Random random, String before, Values.Value value, String after) {
            this.random = random;
            this.value = value;
            this.viewer = new Viewer(redactor(random, value.kind()).live());
            this.target = value.text();
            this.start = before.codePointCount(0, before.length());
            viewer.edit(0, 0, before + after);
        }

        /** All detectors, or the one of the value's kind alone. */
        private static Redactor redactor(Random random, String kind) {
            return random.nextBoolean()
                    ? Redactor.standard()
                    : Redactor.of(Detectors.standard().stream()
                            .filter(detector -> detector.kind().equals(kind))
                            .toList());
        }

        void type() {
            while (typed < target.length()) {
                int action = typed < 5 ? 0 : random.nextInt(8);
                switch (action) {
                    case 0 -> slipAtTheEnd();
                    case 1 -> slipWithin();
                    case 2 -> backspace();
                    default -> chunk();
                }
                if (action == 0 && typed < 5) {
                    chunk();
                }
            }
        }

        private void chunk() {
            int most = random.nextInt(12) == 0 ? target.length() : 1 + random.nextInt(5);
            int to = Math.min(target.length(), typed + most);
            String chunk = target.substring(typed, to);
            int at = typed;
            typed = to;
            check(viewer.edit(start + at, 0, chunk), typed);
        }

        private void slipAtTheEnd() {
            if (typed < 5) {
                return;
            }
            String slip = new Values(random).some(value.slips(), 1 + random.nextInt(3));
            check(viewer.edit(start + typed, 0, slip), typed + slip.length());
            check(viewer.edit(start + typed, slip.length(), ""), typed);
        }

        private void slipWithin() {
            int at = random.nextInt(typed);
            if (Character.isDigit(target.charAt(at))) {
                String wrong = new Values(random).some("0123456789", 1 + random.nextInt(2));
                check(viewer.edit(start + at, 1, wrong), typed + wrong.length() - 1);
                check(viewer.edit(start + at, wrong.length(), target.substring(at, at + 1)), typed);
            }
        }

        private void backspace() {
            int count = 1 + random.nextInt(Math.min(4, typed - 4));
            typed -= count;
            check(viewer.edit(start + typed, count, ""), typed);
        }

        private void check(String frame, int length) {
            int[] cells = frame.codePoints().toArray();
            for (int i = start + value.prefix(); i < start + length; i++) {
                assertThat(cells[i] == 0x2022 || Chars.isBlank(cells[i]))
                        .as("frame %s of %s at %s", frame, value, i - start)
                        .isTrue();
            }
        }

        /** Once something is typed elsewhere. */
        boolean endsUpMasked() {
            int[] cells = viewer.edit(0, 0, "\n").codePoints().toArray();
            int from = start + 1;
            return IntStream.range(from + value.prefix(), from + target.length())
                    .allMatch(i -> cells[i] == 0x2022 || Chars.isBlank(cells[i]));
        }

        @Override
        public String toString() {
            return viewer.seen();
        }
    }
}
