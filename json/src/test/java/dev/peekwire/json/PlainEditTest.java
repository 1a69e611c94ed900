package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.MalformedFrameException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the parser is what the parser would have read. */
class PlainEditTest {
    private static final int ITERATIONS = 300_000;

    private final JsonFrameCodec desk = JsonFrameCodec.desk();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"edit\":[3,1042,240,0,\"g\",9412007]}",
                "{\"edit\":[3,1042,240,0,\"g\",9412007,1]}",
                "{\"edit\":[0,1,0,2147483647,\"\",0,0]}",
                "{\"edit\":[2147483647,9007199254740991,2147483647,0,\"] },[æ我 \",16777215]}"
            })
    void a_plain_edit_is_read_as_the_parser_reads_it(String text) throws MalformedFrameException {
        assertThat(PlainEdit.read(text)).isNotNull().isEqualTo(desk.parsed(text).get(0));
        assertThat(desk.decode(text)).isEqualTo(desk.parsed(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"edit\":[]}",
                "{\"edit\":[3]}",
                "{\"edit\":[3,1042,240,0,\"g]}",
                "{\"edit\":[3,1042,240,0,\"g\",9412007,]}",
                "{\"edit\":[3,1042,240,0,\"g\",9412007,1,7]}",
                "{\"edit\":[3,1042,240,0,\"g\",9412007,2]}",
                "{\"edit\":[3,0,240,0,\"g\",9412007]}",
                "{\"edit\":[3,01,240,0,\"g\",9412007]}",
                "{\"edit\":[3,1,240,0,\"g\",16777216]}",
                "{\"edit\":[3,1,2147483648,0,\"g\",1]}",
                "{\"edit\":[3,18446744073709551617,240,0,\"g\",1]}",
                "{\"edit\":[3,1,240,0,\"\\u0061\",1]}",
                "{\"edit\":[3,1,240,0,\"👍\",1]}",
                "{\"edit\":[3,1,240,0,\"a\tb\",1]}",
                "{\"edit\": [3,1,240,0,\"g\",1]}",
                "{\"edit\":[3,1,240,0,\"g\",1]} ",
                "[{\"edit\":[3,1,240,0,\"g\",1]}]",
                "{\"snapshot\":[3,1,\"g\",1]}",
                "{\"edit\":[3,1,240,0,\"g\",1]},{\"edit\":[3,1,240,0,\"g\",1]}"
            })
    void anything_else_is_left_to_the_parser(String text) {
        assertThat(PlainEdit.read(text)).isNull();
    }

    @Test
    void whatever_the_text_both_ways_of_reading_agree() {
        SplittableRandom random = new SplittableRandom(20261121L);
        Damage damage = new Damage(random);
        int plain = 0;
        for (int i = 0; i < ITERATIONS; i++) {
            String text = damage.to(sound(random, damage));
            ClientFrame read = PlainEdit.read(text);
            if (read != null) {
                plain++;
                assertThat(parsed(text)).as(text).isEqualTo(List.of(read));
            }
        }
        assertThat(plain).isGreaterThan(ITERATIONS / 20);
    }

    @Test
    void a_long_insertion_and_a_lower_limit_are_the_parsers() {
        String edit = desk.encode(new ClientFrame.Draft(
                1, new DraftUpdate.Edit(2, new TextEdit(0, 0, "x".repeat(PlainEdit.LONGEST)), 3, false)));
        assertThat(PlainEdit.read(edit)).isNull();
        assertThatThrownBy(() -> desk.withMaxString(3).decode("{\"edit\":[3,1042,240,0,\"four\",9412007]}"))
                .isInstanceOf(MalformedFrameException.class);
    }

    private List<Frame> parsed(String text) {
        try {
            return desk.parsed(text);
        } catch (MalformedFrameException e) {
            return List.of();
        }
    }

    private static StringBuilder sound(SplittableRandom random, Damage damage) {
        return new StringBuilder("{\"edit\":[")
                .append(random.nextInt(100))
                .append(',')
                .append(damage.number())
                .append(',')
                .append(random.nextInt(5000))
                .append(",0,\"")
                .append("word ".repeat(random.nextInt(3)))
                .append("\",")
                .append(random.nextInt(1 << 24))
                .append(random.nextInt(8) == 0 ? ",1]}" : "]}");
    }
}
