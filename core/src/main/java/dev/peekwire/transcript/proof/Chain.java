package dev.peekwire.transcript.proof;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/**
 * The functions that everything provable is made of: SHA-256 and HMAC-SHA-256, each use with a first byte of its own, so
 * that no two kinds of hash can be taken for each other (as RFC 6962 does). What is hashed MUST NOT change for an event that
 * exists; {@code docs/transcript-format.md} tells it to others. Pure.
 *
 * @since 0.1.0
 */
public final class Chain {
    /** The name of the form of all this. */
    public static final String FORMAT = "peekwire.transcript/1";

    private static final byte BEGIN = 0;
    static final byte COMMITMENT = 1;
    static final byte BODY = 2;
    private static final byte LINK = 3;
    private static final byte CONTENT = 4;

    /** Nothing is ever put into it. */
    private static final MessageDigest FRESH = lookedUp();

    private Chain() {}

    /**
     * What the first event of a chain follows.
     *
     * @param version of that event: 1, or a later one where events before it were recorded without
     */
    public static Hash begin(DeskId desk, ChatId chat, long version) {
        Object what = Map.of("chat", chat.value(), "desk", desk.value(), "format", FORMAT, "version", version);
        return hash(BEGIN, Canonical.bytes(what));
    }

    /** The link of an event: what it and all before it come to. */
    public static Hash next(Hash previous, Hash body) {
        return hash(LINK, previous.raw(), body.raw());
    }

    /** The salt of one part of an event, which tells nothing of the salts of the others. */
    public static Salt salt(Salt event, String part) {
        return new Hasher().salt(event, part);
    }

    /** To be given, one after another, the canonical form of each entry and a line feed. */
    static MessageDigest content() {
        MessageDigest digest = sha256();
        digest.update(CONTENT);
        return digest;
    }

    private static Hash hash(byte kind, byte[]... parts) {
        MessageDigest digest = sha256();
        digest.update(kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return Hash.owning(digest.digest());
    }

    /** A copy of one that was looked up once, where the provider's can be copied. */
    static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            return lookedUp();
        }
    }

    private static MessageDigest lookedUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
