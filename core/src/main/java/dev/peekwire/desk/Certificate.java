package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.chat.Actor;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.transcript.proof.Chain;
import dev.peekwire.transcript.proof.Entry;
import dev.peekwire.transcript.proof.EventBody;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.IssuedWriter;
import dev.peekwire.transcript.proof.OpenParts;
import dev.peekwire.transcript.proof.TranscriptKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a certificate of erasure: what was ordered, chat by chat what was done, and that it is all. One thread at a time. */
final class Certificate {
    private final Desk desk;
    private final ErasureOrder order;
    private final Instant now;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final IssuedWriter writer;
    private long version;
    private @Nullable Hash link;

    private Certificate(Desk desk, TranscriptKeys keys, ErasureOrder order) throws IOException {
        this.desk = desk;
        this.order = order;
        this.now = desk.scheduler().now().truncatedTo(ChronoUnit.MILLIS);
        this.writer = new IssuedWriter(out, new IssuedWriter.Header(desk.id(), place(), "erasure", now), keys);
    }

    static ErasureCertificate of(Desk desk, TranscriptKeys keys, ErasureOrder order, List<ErasedChat> chats) {
        try {
            return new Certificate(desk, keys, order).write(chats);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChatId place() {
        return new ChatId(order.id().value());
    }

    private ErasureCertificate write(List<ErasedChat> chats) throws IOException {
        entry(
                now,
                Actor.agent(order.by()),
                "erasure_ordered",
                Map.of("ground", order.ground(), "of", order.chat() == null ? "visitor" : "chat"));
        long events = 0;
        for (ErasedChat chat : chats) {
            entry(chat.at(), Actor.DESK, "chat_erased", said(chat));
            events += chat.events();
        }
        entry(now, Actor.DESK, "erasure_done", Map.of("chats", (long) chats.size(), "events", events));
        writer.end();
        return new ErasureCertificate(order.id(), out.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> said(ErasedChat chat) {
        Map<String, Object> said = new TreeMap<>();
        said.put("chat", chat.chat().value());
        said.put("events", chat.events());
        if (chat.link() != null) {
            said.put("link", chat.link().toString());
        }
        return said;
    }

    private void entry(Instant at, Actor by, String type, Map<String, Object> fields) throws IOException {
        version++;
        OpenParts parts = new OpenParts(desk.salts().get());
        String kind = by.kind().name().toLowerCase(Locale.ROOT);
        EventBody body = new EventBody(
                version,
                EventBody.time(at),
                type,
                parts.of(EventBody.BY, Map.of("id", by.id(), "kind", kind)),
                parts.of(fields, field -> true));
        boolean begins = link == null;
        link = Chain.next(link == null ? Chain.begin(desk.id(), place(), version) : link, body.hash());
        writer.entry(Entry.shown(body, link, begins, false));
    }
}
