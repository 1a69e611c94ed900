package dev.peekwire.transcript.proof;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an issued transcript, event by event and each on a line of its own, and signs it. Keeps nothing but what the
 * events so far come to. One thread at a time.
 *
 * @since 0.1.0
 */
public final class IssuedWriter {
    private static final byte LINE_FEED = '\n';

    private final OutputStream out;
    private final TranscriptKeys keys;
    private final Header header;
    private final MessageDigest content = Chain.content();
    private @Nullable Hash link;
    private long events;

    /**
     * What is known before the events are.
     *
     * @param desk whose chat it is
     * @param chat which chat
     * @param audience for whom it is, in lower-case letters
     * @param issuedAt when
     */
    public record Header(DeskId desk, ChatId chat, String audience, Instant issuedAt) {}

    /**
     * Begins.
     *
     * @param out where to; not closed
     * @param keys the current one signs
     */
    public IssuedWriter(OutputStream out, Header header, TranscriptKeys keys) throws IOException {
        this.out = out;
        this.header = header;
        this.keys = keys;
        char before = '{';
        for (Map.Entry<String, String> member : List.of(
                Map.entry("format", Chain.FORMAT),
                Map.entry("desk", header.desk().value()),
                Map.entry("chat", header.chat().value()),
                Map.entry("audience", header.audience()),
                Map.entry("issuedAt", EventBody.time(header.issuedAt())),
                Map.entry("key", keys.currentId()))) {
            ascii(before + Canonical.text(member.getKey()) + ":" + Canonical.text(member.getValue()));
            before = ',';
        }
        ascii(",\"entries\":[");
    }

    /** The next event. */
    public void entry(Entry entry) throws IOException {
        byte[] json = Canonical.bytes(entry.json());
        content.update(json);
        content.update(LINE_FEED);
        ascii(events == 0 ? "\n" : ",\n");
        out.write(json);
        link = entry.link();
        events++;
    }

    /**
     * There are no more.
     *
     * @return what was signed
     * @throws IllegalStateException if there were none
     */
    public Statement end() throws IOException {
        if (link == null) {
            throw new IllegalStateException("a transcript of nothing");
        }
        Statement statement = new Statement(
                header.desk(),
                header.chat(),
                header.audience(),
                header.issuedAt(),
                keys.currentId(),
                events,
                link,
                Hash.of(content.digest()));
        ascii("\n],\"events\":" + events + ",\"link\":\"" + link + "\",\"content\":\"" + statement.content()
                + "\",\"signature\":\"" + HexFormat.of().formatHex(keys.sign(statement.signed())) + "\"}");
        return statement;
    }

    private void ascii(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
