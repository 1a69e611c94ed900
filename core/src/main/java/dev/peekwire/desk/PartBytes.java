package dev.peekwire.desk;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text that is written as UTF-8, each write whole characters, as text again. */
final class PartBytes extends OutputStream {
    private final PartText text;

    PartBytes(PartText text) {
        this.text = text;
    }

    @Override
    public void write(int one) {
        text.append((char) (one & 0x7f));
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        text.append(new String(bytes, from, count, StandardCharsets.UTF_8));
    }
}
