package dev.peekwire.transcript.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What proves an event of which something was erased: it takes the place of its {@link EventSeal}, whose salt is gone. The
 * parts that stay have the salts they had under that; of those that are gone there is what they come to, and nothing finds
 * out by trying what that was. Immutable.
 *
 * @param salts of the parts that stay, by their names
 * @param hashes of the parts that are gone, by theirs
 * @param link of the event; null for one that was recorded without
 * @since 0.1.0
 */
public record Remains(Map<String, Salt> salts, Map<String, Hash> hashes, @Nullable Hash link) {
    private static final byte FORM = 1;
    private static final byte SALT = 0;
    private static final byte HASH = 1;

    /** Copies. */
    public Remains {
        salts = Collections.unmodifiableMap(new TreeMap<>(salts));
        hashes = Collections.unmodifiableMap(new TreeMap<>(hashes));
        if (salts.keySet().stream().anyMatch(hashes::containsKey)) {
            throw new IllegalArgumentException("a part either stays or is gone");
        }
    }

    /**
     * A part as it is now.
     *
     * @param value what it says, if it stays
     * @throws IllegalArgumentException if the event never had it
     */
    public Part part(String name, Object value) {
        Hash gone = hashes.get(name);
        if (gone != null) {
            return new Part.Withheld(gone);
        }
        Salt salt = salts.get(name);
        if (salt == null) {
            throw new IllegalArgumentException("part " + name + ": not one of the event's");
        }
        return new Part.Open(salt, Objects.requireNonNull(value, "value"));
    }

    /** All but the link, to be kept. */
    public byte[] bytes() {
        Bytes out = new Bytes();
        out.put(FORM);
        salts.forEach((name, salt) -> put(out, SALT, name, salt.raw()));
        hashes.forEach((name, hash) -> put(out, HASH, name, hash.raw()));
        return out.copy();
    }

    private static void put(Bytes out, byte kind, String name, byte[] value) {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        out.put(kind);
        out.put(letters.length);
        out.put(letters);
        out.put(value);
    }

    /**
     * What was kept.
     *
     * @throws IllegalArgumentException if it is nothing that {@link #bytes} gave
     */
    public static Remains of(byte[] bytes, @Nullable Hash link) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Map<String, Salt> salts = new TreeMap<>();
        Map<String, Hash> hashes = new TreeMap<>();
        try {
            if (in.get() != FORM) {
                throw new IllegalArgumentException("remains: of a form that this version does not know");
            }
            while (in.hasRemaining()) {
                boolean salt = in.get() == SALT;
                String name = new String(take(in, in.get()), StandardCharsets.US_ASCII);
                if (salt) {
                    salts.put(name, Salt.of(take(in, Salt.BYTES)));
                } else {
                    hashes.put(name, Hash.owning(take(in, Hash.BYTES)));
                }
            }
        } catch (java.nio.BufferUnderflowException | NegativeArraySizeException cut) {
            throw new IllegalArgumentException("remains: cut off");
        }
        return new Remains(salts, hashes, link);
    }

    private static byte[] take(ByteBuffer in, int count) {
        byte[] taken = new byte[count];
        in.get(taken);
        return taken;
    }

    /** What stays and what is gone, by name. */
    @Override
    public String toString() {
        return "Remains[" + salts.keySet() + ", gone=" + hashes.keySet() + "]";
    }
}
