package dev.peekwire.transcript.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;

/** The hashes of events, one after another, with one digest and one buffer for all of them. One thread at a time. */
final class Hasher {
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest sha = Chain.sha256();
    private final Bytes bytes = new Bytes();
    private final Canonical form = new Canonical(bytes);

    Hash commitment(String name, Part part) {
        return part instanceof Part.Open open
                ? commitment(open.salt(), name, open.value())
                : ((Part.Withheld) part).hash();
    }

    private Hash commitment(Salt salt, String name, Object value) {
        begin(Chain.COMMITMENT);
        bytes.put(salt.raw());
        bytes.put('[');
        form.string(name);
        bytes.put(',');
        form.value(value);
        bytes.put(']');
        return end();
    }

    /** Its members are written in the order of their names. */
    Hash body(EventBody body) {
        Hash by = commitment(EventBody.BY, body.by());
        Hash[] fields = new Hash[body.fields().size()];
        int count = 0;
        for (Map.Entry<String, Part> field : body.fields().entrySet()) {
            fields[count++] = commitment(field.getKey(), field.getValue());
        }
        begin(Chain.BODY);
        bytes.plain("{", 0);
        member("at");
        form.string(body.at());
        bytes.put(',');
        member(EventBody.BY);
        hex(by);
        bytes.put(',');
        member("fields");
        fields(body.fields().keySet(), fields);
        bytes.put(',');
        member("type");
        form.string(body.type());
        bytes.put(',');
        member("version");
        form.number(body.version());
        bytes.put('}');
        return end();
    }

    private void fields(Iterable<String> names, Hash[] commitments) {
        bytes.put('{');
        int count = 0;
        for (String name : names) {
            if (count > 0) {
                bytes.put(',');
            }
            member(name);
            hex(commitments[count++]);
        }
        bytes.put('}');
    }

    private void member(String name) {
        form.string(name);
        bytes.put(':');
    }

    private void hex(Hash hash) {
        bytes.put('"');
        bytes.hex(hash.raw());
        bytes.put('"');
    }

    private void begin(byte kind) {
        bytes.clear();
        bytes.put(kind);
    }

    private Hash end() {
        bytes.into(sha);
        return Hash.owning(sha.digest());
    }

    /** A part's salt: the first half of HMAC-SHA-256 (RFC 2104) of its name, under the event's. */
    Salt salt(Salt event, String part) {
        pad(event, INNER);
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        byte[] inner = sha.digest();
        pad(event, OUTER);
        sha.update(inner);
        return Salt.owning(Arrays.copyOf(sha.digest(), Salt.BYTES));
    }

    private void pad(Salt key, byte with) {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, with);
        byte[] raw = key.raw();
        for (int i = 0; i < raw.length; i++) {
            block[i] ^= raw[i];
        }
        sha.update(block);
    }
}
