package dev.peekwire.transcript.proof;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an issued transcript member by member, in the order that the format has them in. One thread at a time. */
final class IssuedText {
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,32}");

    private final JsonText text;
    private @Nullable Head head;
    private boolean any;

    /** What stands before the events. */
    record Head(DeskId desk, ChatId chat, String audience, Instant issuedAt, String key) {}

    /** What stands after them. */
    record Tail(long events, Hash link, Hash content, SignatureText signature) {}

    /** A signature as it stands in the file: 128 lower-case hexadecimal digits. */
    record SignatureText(String hex) {
        static Optional<SignatureText> parse(String hex) {
            return LowerHex.bytes(hex, Signing.BYTES).map(bytes -> new SignatureText(hex));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }

    IssuedText(InputStream in) throws IOException {
        text = new JsonText(in, true);
    }

    Head head() throws IOException, Malformed {
        text.expect('{');
        if (!member("format").equals(Chain.FORMAT)) {
            throw new Malformed("not a transcript of the form " + Chain.FORMAT);
        }
        try {
            DeskId desk = new DeskId(next("desk"));
            ChatId chat = new ChatId(next("chat"));
            String audience = next("audience");
            if (!WORD.matcher(audience).matches()) {
                throw new Malformed("audience: not in its form");
            }
            Instant issuedAt = Statement.time(next("issuedAt"));
            // A key's id has the form of all ids.
            String key = new DeskId(next("key")).value();
            head = new Head(desk, chat, audience, issuedAt, key);
        } catch (IllegalArgumentException e) {
            throw new Malformed("an id that is none");
        }
        text.expect(',');
        named("entries");
        text.expect('[');
        return head;
    }

    /** The next event; null when there are no more. */
    @Nullable Entry entry() throws IOException, Malformed {
        if (text.accept(']')) {
            return null;
        }
        if (any) {
            text.expect(',');
        }
        any = true;
        return Entry.of(text.value());
    }

    Tail tail() throws IOException, Malformed {
        text.expect(',');
        named("events");
        if (!(text.value() instanceof Long events && events > 0)) {
            throw new Malformed("events: a number from 1 on expected");
        }
        Hash link = Json.required("link", Hash.parse(next("link")));
        Hash content = Json.required("content", Hash.parse(next("content")));
        Optional<SignatureText> signature = SignatureText.parse(next("signature"));
        Tail tail = new Tail(events, link, content, Json.required("signature", signature));
        text.expect('}');
        if (text.peek() >= 0) {
            throw new Malformed("something follows the transcript");
        }
        return tail;
    }

    private String next(String name) throws IOException, Malformed {
        text.expect(',');
        return member(name);
    }

    private String member(String name) throws IOException, Malformed {
        named(name);
        if (text.value() instanceof String value) {
            return value;
        }
        throw new Malformed(name + ": a text expected");
    }

    private void named(String name) throws IOException, Malformed {
        if (!text.name().equals(name)) {
            throw new Malformed("another member than " + name);
        }
        text.expect(':');
    }
}
