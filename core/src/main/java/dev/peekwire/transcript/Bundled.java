package dev.peekwire.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the texts that stand beside this package's classes. */
final class Bundled {
    private Bundled() {}

    /** Line breaks are LF, whatever a checkout made of them. */
    static String text(String name) {
        try (InputStream in = Bundled.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource " + name, e);
        }
    }
}
