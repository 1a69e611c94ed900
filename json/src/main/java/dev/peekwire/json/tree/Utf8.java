package dev.peekwire.json.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A file's bytes as text. */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** The text, without a byte order mark; null if it is not UTF-8, which the faults then tell of the whole. */
    public static @Nullable String text(byte[] bytes, String word, Faults faults) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Stands for what could not be read, unless somebody wrote it.
        if (text.indexOf(REPLACEMENT) >= 0 && !check(bytes, word, faults)) {
            return null;
        }
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    /** Whether bytes begin as a JSON text in UTF-8 does, without a byte order mark. */
    public static boolean isLikely(byte[] bytes) {
        return bytes.length > 1 && bytes[0] > 0 && bytes[1] > 0;
    }

    private static boolean check(byte[] bytes, String word, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
            faults.add(end(text.flip().toString()), word, "the file is not UTF-8 from here on", "save it as UTF-8");
            return false;
        }
        return true;
    }

    private static Place end(String text) {
        int lines = (int) text.chars().filter(c -> c == '\n').count();
        return new Place(lines + 1, text.length() - text.lastIndexOf('\n'));
    }
}
