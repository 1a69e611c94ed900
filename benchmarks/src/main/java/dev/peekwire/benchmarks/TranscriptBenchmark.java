package dev.peekwire.benchmarks;

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
import dev.peekwire.transcript.TranscriptRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to write down a chat of 1,000 messages of 80 characters, from events that are in memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TranscriptBenchmark {
    private static final DeskId DESK = new DeskId("main");
    private static final ChatId CHAT = new ChatId("c-1");
    private static final String TEXT =
            "Order 4711-2026-0815 <was> due on Friday & has not come; can you see where it is?";

    /** The form. */
    @Param({"TEXT", "HTML", "MARKDOWN"})
    public TranscriptFormat format = TranscriptFormat.TEXT;

    /** How many messages. */
    @Param({"1000"})
    public int messages;

    private final List<RecordedEvent> events = new ArrayList<>();

    /** Makes the chat. */
    @Setup
    public void write() {
        VisitorId vera = new VisitorId("vera");
        add(Actor.visitor(vera), new ChatEvent.Started(vera, new TeamId("main"), "delivery", "en", Map.of()));
        for (int i = 0; i < messages; i++) {
            boolean visitor = i % 2 == 0;
            add(
                    visitor ? Actor.visitor(vera) : Actor.agent(new AgentId("kari")),
                    new ChatEvent.MessagePosted(TEXT, visitor ? MessageOrigin.VISITOR : MessageOrigin.AD_LIB));
        }
    }

    private void add(Actor by, ChatEvent event) {
        long version = events.size() + 1L;
        events.add(new RecordedEvent(CHAT, version, Instant.EPOCH.plusSeconds(version), by, null, event));
    }

    private List<RecordedEvent> read(long after, int limit) {
        int from = (int) Math.min(after, events.size());
        return events.subList(from, Math.min(from + limit, events.size()));
    }

    /** For an auditor, who is shown the most. */
    @Benchmark
    public int written() throws IOException {
        StringBuilder out = new StringBuilder();
        TranscriptRequest request = new TranscriptRequest(Audience.AUDITOR, format, ZoneId.of("Europe/Oslo"), "en");
        Transcript.of(DESK, CHAT, this::read, request).write(format.writer(out));
        return out.length();
    }
}
