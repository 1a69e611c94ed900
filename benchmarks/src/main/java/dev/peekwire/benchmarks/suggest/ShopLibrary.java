package dev.peekwire.benchmarks.suggest;

import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.files.ResponseFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demo's library. */
final class ShopLibrary {
    private static final Path FOLDER = Path.of("examples", "src", "main", "resources", "responses");

    private ShopLibrary() {}

    /** All scripts. */
    static ScriptLibrary read() {
        Path folder = Files.isDirectory(FOLDER) ? FOLDER : Path.of("..").resolve(FOLDER);
        try {
            return ResponseFolder.read(folder).library();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ScriptedResponse> scripts() {
        return read().current();
    }
}
