package dev.peekwire.tck.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for text that must not be anywhere: begin each draft with a mark of at least 12 ASCII characters that no message
 * holds, and search dumps, logs and data folders for it. Finds it as UTF-8, as UTF-16, in lower-case hexadecimal, and in Base64 at
 * any of its three offsets; not in what is compressed or encrypted.
 *
 * @since 0.1.0
 */
public final class LeakSearch {
    private static final int SHORTEST = 12;
    private static final int BLOCK = 1 << 20;

    private final List<byte[]> forms = new ArrayList<>();
    private final int overlap;

    /**
     * A search.
     *
     * @throws IllegalArgumentException if the mark is shorter than 12 characters or not ASCII
     */
    public LeakSearch(String mark) {
        if (mark.length() < SHORTEST || !StandardCharsets.US_ASCII.newEncoder().canEncode(mark)) {
            throw new IllegalArgumentException("mark: at least " + SHORTEST + " ASCII characters");
        }
        byte[] plain = mark.getBytes(StandardCharsets.US_ASCII);
        byte[] wide = mark.getBytes(StandardCharsets.UTF_16LE);
        forms.add(plain);
        // Without its last byte it is in both byte orders.
        forms.add(Arrays.copyOf(wide, wide.length - 1));
        forms.add(HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
        for (int offset = 0; offset < 3; offset++) {
            forms.add(base64(mark, offset));
        }
        overlap = forms.stream().mapToInt(form -> form.length).max().orElseThrow() - 1;
    }

    /** What Base64 makes of the mark after so many bytes, without what the neighbours have a part in. */
    private static byte[] base64(String mark, int offset) {
        byte[] bytes = ("\0".repeat(offset) + mark).getBytes(StandardCharsets.US_ASCII);
        byte[] text = Base64.getEncoder().withoutPadding().encode(bytes);
        int from = offset == 0 ? 0 : offset + 1;
        int to = bytes.length / 3 * 4;
        return Arrays.copyOfRange(text, from, to);
    }

    /** Whether the bytes hold the mark. */
    public boolean in(byte[] bytes) {
        return in(bytes, bytes.length);
    }

    /** Whether the stream holds the mark; read to its end or to the first find. */
    public boolean in(InputStream stream) throws IOException {
        byte[] block = new byte[BLOCK + overlap];
        int kept = 0;
        for (int read = stream.readNBytes(block, 0, BLOCK); read > 0; read = stream.readNBytes(block, kept, BLOCK)) {
            int length = kept + read;
            if (in(block, length)) {
                return true;
            }
            kept = Math.min(overlap, length);
            System.arraycopy(block, length - kept, block, 0, kept);
        }
        return false;
    }

    /** The files in a folder, at any depth, that hold the mark. Files that vanish meanwhile are left out. */
    public List<Path> under(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try (InputStream stream = Files.newInputStream(file)) {
                if (in(stream)) {
                    found.add(file);
                }
            } catch (NoSuchFileException gone) {
                // A log that was rotated, a table that was dropped.
            }
        }
        return found;
    }

    private boolean in(byte[] bytes, int length) {
        return forms.stream().anyMatch(form -> contains(bytes, length, form));
    }

    private static boolean contains(byte[] bytes, int length, byte[] form) {
        for (int at = 0; at <= length - form.length; at++) {
            if (bytes[at] == form[0] && Arrays.equals(bytes, at, at + form.length, form, 0, form.length)) {
                return true;
            }
        }
        return false;
    }
}
