package dev.peekwire.chat;

import dev.peekwire.AgentId;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link SnapshotWriter} wrote, and never more memory than there are bytes. Anything else is an exception. */
final class SnapshotReader {
    private static final int SUM = Integer.BYTES;
    private static final int MOST_SHIFT = 63;

    private final ByteBuffer in;

    private SnapshotReader(ByteBuffer in) {
        this.in = in;
    }

    /** Reads a value. */
    @FunctionalInterface
    interface Value<T> {
        T read() throws IOException;
    }

    /** Of bytes whose checksum is right. */
    static SnapshotReader unsealed(byte[] bytes) throws IOException {
        int length = bytes.length - SUM;
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, Math.max(length, 0));
        if (length < 0 || ByteBuffer.wrap(bytes).getInt(length) != (int) sum.getValue()) {
            throw new IOException("the checksum is wrong");
        }
        return new SnapshotReader(ByteBuffer.wrap(bytes, 0, length));
    }

    void end() throws IOException {
        if (in.hasRemaining()) {
            throw new IOException("more than was to be read");
        }
    }

    private byte next() throws IOException {
        if (!in.hasRemaining()) {
            throw new EOFException();
        }
        return in.get();
    }

    long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
            byte next = next();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("no number");
    }

    int integer() throws IOException {
        long value = number();
        if (value != (int) value) {
            throw new IOException("no integer");
        }
        return (int) value;
    }

    /** How much follows, each of at least one byte. */
    private int count() throws IOException {
        long count = number();
        if (count < 0 || count > in.remaining()) {
            throw new EOFException();
        }
        return (int) count;
    }

    boolean flag() throws IOException {
        return switch (next()) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new IOException("no flag");
        };
    }

    String text() throws IOException {
        int length = count();
        ByteBuffer encoded = in.slice(in.position(), length);
        in.position(in.position() + length);
        return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
    }

    byte[] bytes(int count) throws IOException {
        if (count > in.remaining()) {
            throw new EOFException();
        }
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    <E extends Enum<E>> E name(Class<E> of) throws IOException {
        return Enum.valueOf(of, text());
    }

    Instant time() throws IOException {
        return Instant.ofEpochSecond(number(), integer());
    }

    <T> @Nullable T optional(Value<T> form) throws IOException {
        return flag() ? form.read() : null;
    }

    <T> List<T> list(Value<T> form) throws IOException {
        List<T> values = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            values.add(form.read());
        }
        return values;
    }

    <E extends Enum<E>> Set<E> names(Class<E> of) throws IOException {
        Set<E> values = EnumSet.noneOf(of);
        for (int left = count(); left > 0; left--) {
            values.add(name(of));
        }
        return values;
    }

    Set<AgentId> agents() throws IOException {
        Set<AgentId> values = new LinkedHashSet<>();
        for (int left = count(); left > 0; left--) {
            values.add(new AgentId(text()));
        }
        return Collections.unmodifiableSet(values);
    }

    Map<AgentId, Boolean> monitors() throws IOException {
        Map<AgentId, Boolean> values = new LinkedHashMap<>();
        for (int left = count(); left > 0; left--) {
            values.put(new AgentId(text()), flag());
        }
        return Collections.unmodifiableMap(values);
    }

    Map<String, Integer> counts() throws IOException {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int left = count(); left > 0; left--) {
            values.put(text(), integer());
        }
        return values;
    }

    Map<String, String> texts() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int left = count(); left > 0; left--) {
            values.put(text(), text());
        }
        return values;
    }
}
