package dev.peekwire.transcript.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** One spelling for each value; the examples are the RFC's. */
class CanonicalTest {
    @Test
    void texts_are_spelled_as_in_section_3_2_2_of_the_rfc() {
        assertThat(Canonical.text("\u20ac$\u000F\nA'\u0042\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(Canonical.text(Arrays.asList(null, true, false))).isEqualTo("[null,true,false]");
    }

    @Test
    void members_are_sorted_as_in_section_3_2_3_of_the_rfc() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("\u20ac", "Euro Sign");
        members.put("\r", "Carriage Return");
        members.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        members.put("1", "One");
        members.put("\ud83d\ude00", "Emoji: Grinning Face");
        members.put("\u0080", "Control");
        members.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(Canonical.text(members))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void whole_numbers_are_their_digits_up_to_what_every_reader_understands() {
        assertThat(Canonical.text(List.of(0, -7L, Canonical.MOST))).isEqualTo("[0,-7,9007199254740991]");
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.text(Canonical.MOST + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.text(1.5));
    }

    @Test
    void half_a_surrogate_pair_has_no_form_and_is_not_told() {
        for (String half : List.of("a\ud83d", "\ud83da", "\ude00", "\ud83d\ud83d")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Canonical.text(half))
                    .withMessage("value: half a surrogate pair");
        }
    }

    @Property(tries = 300)
    void what_is_written_is_read_back_and_every_other_escape_is_another_text(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Object value = value(random, 4);
        byte[] written = Canonical.bytes(value);
        assertThat(read(written)).isEqualTo(value);
        assertThat(Canonical.bytes(read(written))).isEqualTo(written);
    }

    private static Object value(Random random, int deep) {
        return switch (random.nextInt(deep == 0 ? 3 : 5)) {
            case 0 -> text(random);
            case 1 -> random.nextLong() >> (11 + random.nextInt(50));
            case 2 -> random.nextBoolean();
            case 3 ->
                random.ints(random.nextInt(4), 0, 9)
                        .mapToObj(i -> value(random, deep - 1))
                        .toList();
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                random.ints(random.nextInt(4), 0, 9).forEach(i -> map.put(text(random), value(random, deep - 1)));
                yield map;
            }
        };
    }

    private static String text(Random random) {
        int[] ranges = {0x20, 0x80, 0x800, 0xd800, 0x110000};
        return random.ints(random.nextInt(8), 0, ranges.length)
                .map(i -> random.nextInt(ranges[i]))
                .map(c -> c >= 0xd800 && c < 0xe000 ? 'x' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Object read(byte[] json) throws IOException, Malformed {
        return new JsonText(new ByteArrayInputStream(json), true).value();
    }

    @Test
    void the_strict_reader_takes_one_spelling_and_the_other_takes_all() throws Exception {
        for (String other : List.of("\"\\/\"", "\"\\u001F\"", "\"\\u0041\"", "\"\\u000a\"", "\"\\ud83d\\ude00\"")) {
            byte[] json = other.getBytes(StandardCharsets.UTF_8);
            assertThat(new JsonText(new ByteArrayInputStream(json), false).value())
                    .isInstanceOf(String.class);
            assertThat(refused(json)).as(other).isNotNull();
        }
        for (String none : List.of(
                "{\"a\":1,\"a\":1}",
                "01",
                "-0",
                "1e3",
                "1.0",
                "9007199254740993",
                "nul",
                "[1,]",
                "{1:2}",
                "\"\u0000\"",
                "[".repeat(20),
                "\"\\x\"",
                "\"\\ud83d\"",
                "",
                "\"a",
                "tru")) {
            assertThat(refused(none.getBytes(StandardCharsets.UTF_8))).as(none).isNotNull();
        }
        assertThat(refused(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'})).hasMessageContaining("UTF-8");
    }

    private static Malformed refused(byte[] json) throws IOException {
        try {
            JsonText text = new JsonText(new ByteArrayInputStream(json), true);
            text.value();
            return text.peek() < 0 ? null : text.wrong();
        } catch (Malformed malformed) {
            return malformed;
        }
    }
}
