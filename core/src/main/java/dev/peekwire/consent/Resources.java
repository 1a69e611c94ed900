package dev.peekwire.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the texts that stand beside this package's classes. */
final class Resources {
    private Resources() {}

    /** The text without its last line break; line breaks are LF whatever a checkout made of them, for the digest. */
    static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("\r\n", "\n").stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource " + name, e);
        }
    }
}
