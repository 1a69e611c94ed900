package dev.peekwire.examples.tcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of a bounded length; only a line feed ends one. */
final class Lines {
    static final int MAX_BYTES = 64 * 1024;

    private final InputStream in;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line, null at the end. */
    @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            if (line.size() == MAX_BYTES) {
                throw new TooLong();
            }
            line.write(b);
        }
        return null;
    }

    /** Reads what is left and forgets it. */
    void skipToEnd() throws IOException {
        byte[] nowhere = new byte[8 * 1024];
        while (in.read(nowhere) >= 0) {
            // What comes after the end does not count.
        }
    }

    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
