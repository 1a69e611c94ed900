package dev.peekwire.response.files;

import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Place;
import dev.peekwire.json.tree.Tree;
import dev.peekwire.json.tree.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file as text. */
final class FileText {
    /** A file as a whole, in a message. */
    static final String WORD = "file";

    private FileText() {}

    /** The text, with one sort of line ends; null if it is too long or none, which the faults then tell. */
    static @Nullable String read(Path file, int mostBytes, Faults faults) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                faults.add(Place.START, WORD, "the file is too long", "allowed are " + mostBytes + " bytes");
                return null;
            }
            String text = Utf8.text(bytes, WORD, faults);
            return text == null || text.indexOf('\r') < 0
                    ? text
                    : text.replace("\r\n", "\n").replace('\r', '\n');
        }
    }

    static @Nullable Node json(String text, Faults faults) {
        return Tree.read(text, WORD, faults, Map.of());
    }
}
