package dev.peekwire.examples.demo;

import dev.peekwire.json.response.ResponseSet;
import dev.peekwire.response.files.ResponseFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** What the shop's agents answer with: the folder {@code responses} of this module, in two languages. */
public final class DemoResponses {
    private DemoResponses() {}

    /** Reads it, from a folder of classes or from a jar. */
    public static ResponseSet read() {
        URL policy = Objects.requireNonNull(DemoResponses.class.getResource("/responses/policy.yaml"));
        try {
            return read(policy.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResponseSet read(URI policy) throws IOException {
        if (!policy.getScheme().equals("jar")) {
            return ResponseFolder.read(Path.of(policy).resolveSibling(""));
        }
        try (FileSystem jar = FileSystems.newFileSystem(policy, Map.of())) {
            return ResponseFolder.read(jar.getPath("responses"));
        }
    }
}
