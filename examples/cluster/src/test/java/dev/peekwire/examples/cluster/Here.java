package dev.peekwire.examples.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where tests keep what their clusters wrote. */
final class Here {
    private Here() {}

    /** On a machine that is busy with other tests, seconds of silence mean nothing, of the bus or of the database. */
    static NodeArguments patient(NodeArguments words) {
        return words.with("silence", "PT15S").with("patience", "PT60S");
    }

    /** A new folder under {@code target}. */
    static Path folder(String name) {
        try {
            Path target = Files.createDirectories(Path.of("target", "cluster").toAbsolutePath());
            return Files.createTempDirectory(target, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
