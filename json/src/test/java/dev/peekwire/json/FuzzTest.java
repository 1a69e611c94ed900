package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.MalformedFrameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mutated frames: whatever comes, a frame that can be written again or one exception. {@code -Dpeekwire.fuzz.iterations}
 * and {@code -Dpeekwire.fuzz.seed} change how many and which.
 */
class FuzzTest {
    private static final int ITERATIONS = Integer.getInteger("peekwire.fuzz.iterations", 500_000);
    private static final long SEED = Long.getLong("peekwire.fuzz.seed", 20261121L);

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1e9",
            "1.5",
            "01",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999999999999999999999999999",
            "\\ud800",
            "\\udc00",
            "\\u0000",
            "\ud83d",
            "\ude00",
            "\ufeff",
            "\u0000",
            " ",
            "\n",
            "{}",
            "[]",
            "\"\"",
            "\"command\":\"c\",",
            "\"chat\":\"a\",",
            "\"text\":\"x\",",
            "[[[[[[[[[[",
            "{\"a\":{\"a\":",
            "/*",
            "//",
            "NaN",
            "\"edit\"",
            "\"ping\":{},",
            "}{",
            "][");

    private static final List<String> VALUES =
            List.of("0", "-1", "7", "true", "null", "\"a\"", "\"\"", "[]", "{}", "[1]", "\"none\"", "1.0");

    @ParameterizedTest
    @ValueSource(strings = {"client", "server"})
    void no_text_does_anything_but_be_read_or_be_refused(String side) {
        JsonFrameCodec reader = side.equals("client") ? JsonFrameCodec.desk() : JsonFrameCodec.client();
        Stream<Frame> samples = (side.equals("client") ? Samples.client() : Samples.server()).values().stream();
        List<String> valid = samples.map(reader::encode).toList();
        System.out.printf("fuzz %s: seed %d, %d iterations%n", side, SEED, ITERATIONS);
        SplittableRandom random = new SplittableRandom(SEED);
        long before = usedAfterCollection();
        int read = 0;
        for (int i = 0; i < ITERATIONS; i++) {
            String text = mutant(valid, random);
            if (survives(reader, text, i)) {
                read++;
            }
        }
        assertThat(read).as("mutants that are frames still").isBetween(ITERATIONS / 100, ITERATIONS / 2);
        assertThat(usedAfterCollection() - before).as("bytes kept").isLessThan(16L << 20);
    }

    private static boolean survives(JsonFrameCodec reader, String text, int iteration) {
        try {
            List<Frame> frames = reader.decode(text);
            String again = reader.join(frames.stream().map(reader::encode).toList());
            if (!reader.decode(again).equals(frames)) {
                throw new AssertionError("iteration " + iteration + ": read otherwise the second time: " + text);
            }
            return true;
        } catch (MalformedFrameException e) {
            if (e.getMessage().length() > 250 || hasLeaked(e, text)) {
                throw new AssertionError("iteration " + iteration + ": " + e.getMessage() + " from " + text, e);
            }
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("iteration " + iteration + ": " + text, e);
        }
    }

    /** Mutants are marked with a word that no message of ours holds. */
    private static boolean hasLeaked(MalformedFrameException e, String text) {
        return text.contains("zqx") && e.getMessage().toLowerCase(Locale.ROOT).contains("zqx");
    }

    private static String mutant(List<String> valid, SplittableRandom random) {
        String text = valid.get(random.nextInt(valid.size()));
        if (random.nextInt(8) == 0) {
            text = "[" + text + "," + valid.get(random.nextInt(valid.size())) + "]";
        }
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            text = mutated(text, valid, random);
        }
        return text;
    }

    private static String mutated(String text, List<String> valid, SplittableRandom random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(6));
        String left = text.substring(0, from);
        String right = text.substring(to);
        return switch (random.nextInt(10)) {
            case 0 -> left;
            case 1 -> left + right;
            case 2 -> left + PIECES.get(random.nextInt(PIECES.size())) + right;
            case 3 -> left + PIECES.get(random.nextInt(PIECES.size())) + text.substring(from);
            case 4 -> left + (char) random.nextInt(0x10000) + right;
            case 5 -> left + "zqx" + text.substring(from);
            case 6 -> left + text.substring(from, to).repeat(1 + random.nextInt(40)) + right;
            case 7 -> left + valid.get(random.nextInt(valid.size())).substring(random.nextInt(8));
            case 8 -> swapMember(text, random);
            default -> flipBits(text, random);
        };
    }

    /** Exchanges one value for another kind of value, so that the text stays well-formed JSON. */
    private static String swapMember(String text, SplittableRandom random) {
        int colon = text.indexOf(':', random.nextInt(text.length() + 1));
        int end = colon < 0 ? -1 : text.indexOf(random.nextBoolean() ? ',' : '}', colon);
        if (end < 0) {
            return text;
        }
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return text.substring(0, colon + 1) + value + text.substring(end);
    }

    private static String flipBits(String text, SplittableRandom random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static long usedAfterCollection() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
