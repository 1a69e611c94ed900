package dev.peekwire.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide's example is a test of this module, which compiles and runs. */
class WritingABusGuideTest {
    @Test
    void the_guide_shows_the_class_that_runs_here() throws IOException {
        String guide = Files.readString(Path.of("../docs/guides/writing-a-bus.md"));
        String example = Files.readString(Path.of("src/test/java/com/example/peekwire/MyBusTest.java"));
        assertThat(guide).contains("```java\n" + example + "```");
        assertThat(guide).contains((Breakage.values().length - 1) + " broken buses");
    }
}
