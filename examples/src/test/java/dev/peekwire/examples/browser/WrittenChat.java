package dev.peekwire.examples.browser;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.Transcript;
import dev.peekwire.transcript.TranscriptFormat;
import dev.peekwire.transcript.TranscriptNames;
import dev.peekwire.transcript.TranscriptRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chat's events in a test, and its transcripts. */
final class WrittenChat {
    static final VisitorId VERA = new VisitorId("vera");
    static final TeamId SALES = new TeamId("sales");
    static final Actor VISITOR = Actor.visitor(VERA);

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<AgentId, String> names = new HashMap<>();
    private Instant now = Instant.parse("2026-11-22T22:50:00Z");

    WrittenChat(String topic, Map<String, String> attributes) {
        by(VISITOR, new ChatEvent.Started(VERA, SALES, topic, "en", attributes));
    }

    WrittenChat by(Actor who, ChatEvent event) {
        events.add(new RecordedEvent(new ChatId("c-7Yk2"), events.size() + 1, now, who, null, event));
        now = now.plusSeconds(71);
        return this;
    }

    WrittenChat asks(String text) {
        return by(VISITOR, new ChatEvent.MessagePosted(text, MessageOrigin.VISITOR));
    }

    WrittenChat answers(AgentId agent, String text) {
        return by(Actor.agent(agent), new ChatEvent.MessagePosted(text, MessageOrigin.AD_LIB));
    }

    WrittenChat named(AgentId agent, String name) {
        names.put(agent, name);
        return this;
    }

    String written(TranscriptFormat format, Audience audience) {
        TranscriptNames known = new TranscriptNames() {
            @Override
            public Optional<String> agent(AgentId agent) {
                return Optional.ofNullable(names.get(agent));
            }
        };
        TranscriptRequest request =
                new TranscriptRequest(audience, format, ZoneId.of("Europe/Oslo"), "en").withNames(known);
        StringBuilder text = new StringBuilder();
        try {
            Transcript.of(new DeskId("main"), new ChatId("c-7Yk2"), this::read, request)
                    .write(format.writer(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** As a file, which a browser opens. */
    Path file(String name, TranscriptFormat format, Audience audience) throws IOException {
        Path file = Path.of("target", "transcripts", name + "." + format.extension());
        Files.createDirectories(file.getParent());
        return Files.writeString(file, written(format, audience));
    }

    private List<RecordedEvent> read(long after, int limit) {
        int from = (int) Math.min(after, events.size());
        return events.subList(from, Math.min(from + limit, events.size()));
    }
}
