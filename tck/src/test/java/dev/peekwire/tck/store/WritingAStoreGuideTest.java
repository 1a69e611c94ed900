package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide's example is a test of this module, which compiles and runs. */
class WritingAStoreGuideTest {
    @Test
    void the_guide_shows_the_class_that_runs_here() throws IOException {
        String guide = Files.readString(Path.of("../docs/guides/writing-a-store.md"));
        String example = Files.readString(Path.of("src/test/java/com/example/peekwire/MyStoreTest.java"));
        assertThat(guide).contains("```java\n" + example + "```");
    }
}
