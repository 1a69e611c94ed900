package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.MalformedFrameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the parser is what the parser would have read. */
class PlainStepTest {
    private static final int ITERATIONS = 200_000;
    private static final String IDS = "[1,{\"step\":{\"from\":\"n1\",\"to\":\"n2\",\"chat\":\"c1\"}},";

    private final JsonNodeCodec codec = JsonNodeCodec.create();

    @Test
    void an_edit_of_a_draft_is_read_as_the_parser_reads_it() throws MalformedFrameException {
        for (String insert : List.of("", "g", "æ我 ", " }},{\"".replace("\"", "'"), "x".repeat(4_000))) {
            String text = encoded(new TextEdit(240, 1, insert));

            assertThat(PlainStep.read(text)).isNotNull();
            assertThat(codec.parsed(text)).contains(PlainStep.read(text));
            assertThat(codec.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(codec.parsed(text));
        }
    }

    @Test
    void an_insertion_with_escapes_or_pairs_is_the_parsers() throws MalformedFrameException {
        for (String insert : List.of("👍", "a\nb", "\"", "\\")) {
            String text = encoded(new TextEdit(240, 1, insert));

            assertThat(PlainStep.read(text)).isNull();
            assertThat(codec.decode(text.getBytes(StandardCharsets.UTF_8))).isPresent();
        }
    }

    private String encoded(TextEdit edit) {
        ServerFrame frame = new ServerFrame.PeekEdit(3, 4, 5, edit, 9);
        byte[] bytes = codec.encode(new DraftFrame.Step(new NodeId("n1"), new NodeId("n2"), new ChatId("c1"), frame));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1,{\"step\":{\"from\":",
                "[1,{\"step\":{\"from\":\"n1\",\"to\":\"n2\",\"chat\":\"c1\"}}]",
                "[2,{\"step\":{\"from\":\"n1\",\"to\":\"n2\",\"chat\":\"c1\"}},{\"peekEdit\":[3,4,5,2,1,\"g\",9]}]",
                "[1,{\"step\":{\"to\":\"n2\",\"from\":\"n1\",\"chat\":\"c1\"}},{\"peekEdit\":[3,4,5,2,1,\"g\",9]}]",
                "[1,{\"step\":{\"from\":\"n1\",\"to\":\"n2\",\"chat\":\"c1\",\"x\":1}},{\"peekEdit\":[3,4,5,2,1,\"g\",9]}]",
                "[1,{\"step\":{\"from\":\"\",\"to\":\"n2\",\"chat\":\"c1\"}},{\"peekEdit\":[3,4,5,2,1,\"g\",9]}]",
                "[1,{\"step\":{\"from\":\"n1\",\"to\":\"n/2\",\"chat\":\"c1\"}},{\"peekEdit\":[3,4,5,2,1,\"g\",9]}]",
                "[1,{\"step\":{\"from\":\"n1\",\"to\":\"n2\",\"chat\":\"c 1\"}},{\"peekEdit\":[3,4,5,2,1,\"g\",9]}]",
                IDS + "{\"peekEdit\":[3,4,5,2,1,\"g\",16777216]}]",
                IDS + "{\"peekEdit\":[3,4,5,2,1,\"g\",9,0]}]",
                IDS + "{\"peekEdit\":[3,4,5,2,1,\"g\"]}]",
                IDS + "{\"peekEdit\":[3,4,5,-2,1,\"g\",9]}]",
                IDS + "{\"peekEdit\":[2147483648,4,5,2,1,\"g\",9]}]",
                IDS + "{\"peekEdit\":[3,4,5,2,1,\"g\",9]},{\"pong\":{}}]",
                IDS + "{\"peekEdit\":[3,4,5,2,1,\"g\",9]}]]",
                IDS + "{\"peekSnapshot\":[3,4,\"g\",9]}]"
            })
    void anything_else_is_left_to_the_parser(String text) {
        assertThat(PlainStep.read(text)).isNull();
    }

    @Test
    void whatever_the_text_both_ways_of_reading_agree() {
        SplittableRandom random = new SplittableRandom(20261122L);
        Damage damage = new Damage(random, "\"x\":1,", "\"from\":\"n3\",", "{\"pong\":{}},");
        int plain = 0;
        for (int i = 0; i < ITERATIONS; i++) {
            String text = damage.to(sound(random, damage));
            NodeFrame read = PlainStep.read(text);
            if (read != null) {
                plain++;
                assertThat(parsed(text)).as(text).contains(read);
            }
        }
        assertThat(plain).isGreaterThan(ITERATIONS / 20);
    }

    @Test
    void what_is_refused_is_told_without_its_text() {
        byte[] bytes = (IDS + "{\"peekEdit\":[3,4,5,2,1,\"zyzzyva\",-1]}]").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessageNotContaining("zyzzyva");
    }

    private Optional<NodeFrame> parsed(String text) {
        try {
            return codec.parsed(text);
        } catch (MalformedFrameException e) {
            return Optional.empty();
        }
    }

    private static StringBuilder sound(SplittableRandom random, Damage damage) {
        return new StringBuilder(IDS)
                .append("{\"peekEdit\":[")
                .append(random.nextInt(100))
                .append(',')
                .append(damage.number())
                .append(',')
                .append(damage.number())
                .append(",7,1,\"")
                .append("word ".repeat(random.nextInt(3)))
                .append("\",")
                .append(random.nextInt(1 << 24))
                .append("]}]");
    }
}
