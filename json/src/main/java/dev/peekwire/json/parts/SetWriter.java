package dev.peekwire.json.parts;

import dev.peekwire.json.response.ResponseSet;
import dev.peekwire.json.tree.Pretty;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes all of a desk's answers. */
public final class SetWriter {
    private SetWriter() {}

    /** As it is read. */
    public static Map<String, Object> tree(ResponseSet set) {
        Map<String, Object> out = new LinkedHashMap<>();
        List<Map<String, Object>> scripts =
                set.library().versions().stream().map(ScriptWriter::tree).toList();
        ScriptWriter.list(out, "scripts", scripts);
        ScriptWriter.list(
                out, "flows", set.flows().stream().map(FlowWriter::tree).toList());
        ScriptWriter.list(
                out, "styles", set.styles().stream().map(StyleWriter::tree).toList());
        if (!set.policy().rules().isEmpty()) {
            out.put("policy", PolicyWriter.tree(set.policy()));
        }
        return out;
    }

    /** To a file: a reader sees either all of it or what was there before. */
    public static void write(ResponseSet set, Path file) throws IOException {
        Path next = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".next");
        try {
            sync(next, Pretty.text(tree(set)));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** Writes a text and waits until the disk has it. */
    public static void sync(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }
}
