package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.chat.ChatLimits;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table in docs/guides/limits-and-defaults.md is the code's. */
class LimitsGuideTest {
    private static final Path GUIDE = root().resolve("docs/guides/limits-and-defaults.md");

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
    }

    @Test
    void every_limit_stands_in_the_guide_with_its_default() throws Exception {
        List<String> rows = new ArrayList<>(rows("chat.", ChatLimits.DEFAULT));
        rows.addAll(rows("", Limits.DEFAULT));
        assertThat(rows).hasSize(24);
        List<String> lines = Files.readAllLines(GUIDE);
        assertThat(rows).allSatisfy(row -> assertThat(lines).anyMatch(line -> line.startsWith(row)));
        assertThat(lines.stream().filter(line -> line.startsWith("| `"))).hasSize(rows.size());
    }

    private static List<String> rows(String prefix, Record limits) throws ReflectiveOperationException {
        List<String> rows = new ArrayList<>();
        for (RecordComponent component : limits.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(limits);
            if (!(value instanceof ChatLimits)) {
                rows.add("| `" + prefix + component.getName() + "` | " + words(value) + " |");
            }
        }
        return rows;
    }

    private static String words(Object value) {
        return value instanceof Duration duration
                ? words(duration)
                : String.format(Locale.ROOT, "%,d", (Integer) value);
    }

    private static String words(Duration duration) {
        if (duration.toMillis() < 1_000) {
            return duration.toMillis() + " ms";
        }
        if (duration.toSeconds() < 60) {
            return duration.toSeconds() + " s";
        }
        return duration.toMinutes() < 60
                ? duration.toMinutes() + " min"
                : duration.toDays() + (duration.toDays() == 1 ? " day" : " days");
    }

    @Test
    void the_guides_example_runs() throws IOException {
        // begin
        Limits limits = Limits.DEFAULT.toBuilder()
                .draft(2_000)
                .visitorGrace(Duration.ofMinutes(3))
                .build();
        ChatDesk desk = ChatDesk.builder().limits(limits).build();
        // end
        desk.close();
        assertThat(limits.draft()).isEqualTo(2_000);
        assertThat(code(Files.readString(GUIDE), "```java\n", "```"))
                .isEqualTo(code(Files.readString(source()), "// begin\n", "// end"));
    }

    private static Path source() {
        return root().resolve("core/src/test/java/dev/peekwire/desk/LimitsGuideTest.java");
    }

    private static String code(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from))
                .replaceAll("\\s+", " ")
                .trim();
    }
}
