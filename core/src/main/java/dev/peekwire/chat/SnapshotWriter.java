package dev.peekwire.chat;

import dev.peekwire.AgentId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The small words of a {@link SnapshotForm}, each written in one way only: the same state gives the same bytes. */
final class SnapshotWriter {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    SnapshotWriter(int most) {
        this.most = most;
    }

    /** Writes a value. */
    @FunctionalInterface
    interface Value<T> {
        void write(T value) throws IOException;
    }

    /** What was written, with the checksum behind it. */
    byte[] sealed() throws IOException {
        CRC32C sum = new CRC32C();
        sum.update(bytes.toByteArray());
        out.writeInt((int) sum.getValue());
        if (bytes.size() > most) {
            throw new IOException("longer than " + most + " bytes");
        }
        return bytes.toByteArray();
    }

    /** Small ones are short: seven bits a byte, the lowest first; negative ones are ten bytes. */
    void number(long value) throws IOException {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    void flag(boolean value) throws IOException {
        out.writeByte(value ? 1 : 0);
    }

    /** Fails if it is no well-formed Unicode. */
    void text(String value) throws IOException {
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
        byte[] utf8 = new byte[encoded.remaining()];
        encoded.get(utf8);
        number(utf8.length);
        out.write(utf8);
    }

    void bytes(byte[] value) throws IOException {
        out.write(value);
    }

    void name(Enum<?> value) throws IOException {
        text(value.name());
    }

    void time(Instant value) throws IOException {
        number(value.getEpochSecond());
        number(value.getNano());
    }

    <T> void optional(@Nullable T value, Value<T> form) throws IOException {
        flag(value != null);
        if (value != null) {
            form.write(value);
        }
    }

    <T> void list(Collection<T> values, Value<T> form) throws IOException {
        number(values.size());
        for (T value : values) {
            form.write(value);
        }
    }

    /** In the declared order of the names. */
    <E extends Enum<E>> void names(Set<E> values) throws IOException {
        list(values.stream().sorted().toList(), this::name);
    }

    /** In their own order, which counts. */
    void agents(Set<AgentId> values) throws IOException {
        list(values, agent -> text(agent.value()));
    }

    /** In their own order, which counts. */
    void monitors(Map<AgentId, Boolean> values) throws IOException {
        list(List.copyOf(values.entrySet()), entry -> {
            text(entry.getKey().value());
            flag(entry.getValue());
        });
    }

    /** In their own order, which counts. */
    void counts(Map<String, Integer> values) throws IOException {
        list(List.copyOf(values.entrySet()), entry -> {
            text(entry.getKey());
            number(entry.getValue());
        });
    }

    /** In the order of the keys. */
    void texts(Map<String, String> values) throws IOException {
        list(new TreeMap<>(values).entrySet(), entry -> {
            text(entry.getKey());
            text(entry.getValue());
        });
    }
}
