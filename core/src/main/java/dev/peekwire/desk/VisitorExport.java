package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.chat.Sealing;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.spi.FollowUpStore;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.proof.Canonical;
import dev.peekwire.transcript.proof.EventBody;
import dev.peekwire.transcript.proof.Part;
import dev.peekwire.transcript.proof.Remains;
import dev.peekwire.transcript.proof.Salt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that is kept of a visitor, as JSON, chat by chat and event by event: what the visitor may see of them, which is what
 * the right of access is sure to cover. What agents wrote among themselves is theirs, too, and needs somebody's judgement.
 */
final class VisitorExport {
    static final String FORMAT = "peekwire.export/1";

    /** Nothing is proven here; the parts need some salt to be made. */
    private static final Salt NO_SALT = Salt.of(new byte[Salt.BYTES]);

    private final Desk desk;
    private final OutputStream out;

    private VisitorExport(Desk desk, OutputStream out) {
        this.desk = desk;
        this.out = out;
    }

    static int write(Desk desk, VisitorId visitor, OutputStream out) throws IOException {
        return new VisitorExport(desk, out).write(visitor);
    }

    private int write(VisitorId visitor) throws IOException {
        text("{\"format\":\"" + FORMAT + "\",\"desk\":");
        json(desk.id().value());
        text(",\"visitor\":");
        json(visitor.value());
        text(",\"exportedAt\":");
        json(EventBody.time(desk.scheduler().now()));
        text(",\"chats\":[");
        List<ChatId> chats = desk.store().chatsOf(desk.id(), visitor);
        String before = "\n";
        for (ChatId chat : chats) {
            text(before);
            chat(chat);
            before = ",\n";
        }
        text("\n],\"complete\":true}\n");
        return chats.size();
    }

    private void chat(ChatId chat) throws IOException {
        text("{\"chat\":");
        json(chat.value());
        text(",\"events\":[");
        String before = "\n";
        long read = 0;
        List<RecordedEvent> page;
        do {
            page = desk.store().read(desk.id(), chat, read, StoredChat.PAGE);
            for (RecordedEvent event : page) {
                read = event.version();
                if (Audience.VISITOR.shows(event)) {
                    text(before);
                    json(event(event));
                    before = ",\n";
                }
            }
        } while (page.size() == StoredChat.PAGE);
        text("],\"followUps\":");
        json(desk.store().followUps().map(kept -> followUps(kept, chat)).orElse(List.of()));
        text("}");
    }

    private static Map<String, Object> event(RecordedEvent recorded) {
        RecordedEvent told = recorded.toVisitor();
        Remains remains = recorded.remains();
        Set<String> withheld = Audience.VISITOR.withheld(recorded);
        EventBody body =
                remains == null ? Sealing.body(told, NO_SALT, withheld) : Sealing.body(told, remains, withheld);
        Map<String, Object> fields = new TreeMap<>();
        body.fields().forEach((name, part) -> putIfOpen(fields, name, part));
        Map<String, Object> json = new TreeMap<>();
        json.put("version", body.version());
        json.put("at", body.at());
        json.put("type", body.type());
        putIfOpen(json, EventBody.BY, body.by());
        json.put("fields", fields);
        return json;
    }

    private static void putIfOpen(Map<String, Object> json, String name, Part part) {
        if (part instanceof Part.Open open) {
            json.put(name, open.value());
        }
    }

    private List<Object> followUps(FollowUpStore kept, ChatId chat) {
        return kept.of(desk.id(), chat).stream().map(VisitorExport::followUp).toList();
    }

    private static Object followUp(FollowUp one) {
        Map<String, Object> json = new TreeMap<>();
        json.put("kind", one.kind().name().toLowerCase(Locale.ROOT));
        json.put("decidedAt", EventBody.time(one.decided()));
        json.put("state", one.state().name().toLowerCase(Locale.ROOT));
        if (!one.recipient().isEmpty()) {
            json.put("recipient", one.recipient());
        }
        return json;
    }

    private void json(Object value) throws IOException {
        out.write(Canonical.bytes(value));
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
