package dev.peekwire.transcript.proof;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a desk signs when it issues a transcript. Immutable.
 *
 * @param desk whose chat it is
 * @param chat which chat
 * @param audience for whom it was made: what others may see is withheld
 * @param issuedAt when, to the millisecond
 * @param key the id of the key that it is signed with
 * @param events how many events the chat had then, which is the version of the last
 * @param link the last event's
 * @param content what all entries as they stand in the file come to
 * @since 0.1.0
 */
public record Statement(
        DeskId desk, ChatId chat, String audience, Instant issuedAt, String key, long events, Hash link, Hash content) {
    private static final int TIME_LENGTH = "2026-11-22T19:05:00.123Z".length();

    /** Validates, and cuts the time. */
    public Statement {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(audience, "audience");
        issuedAt = issuedAt.truncatedTo(ChronoUnit.MILLIS);
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(content, "content");
    }

    /** What is signed: the canonical form of everything in the file but the entries and the signature. */
    public byte[] signed() {
        Map<String, Object> json = new TreeMap<>();
        json.put("format", Chain.FORMAT);
        json.put("desk", desk.value());
        json.put("chat", chat.value());
        json.put("audience", audience);
        json.put("issuedAt", EventBody.time(issuedAt));
        json.put("key", key);
        json.put("events", events);
        json.put("link", link.toString());
        json.put("content", content.toString());
        return Canonical.bytes(json);
    }

    static Instant time(String text) throws Malformed {
        try {
            Instant at = Instant.parse(text);
            if (text.length() == TIME_LENGTH && EventBody.time(at).equals(text)) {
                return at;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new Malformed("a time that is not in its form");
    }
}
