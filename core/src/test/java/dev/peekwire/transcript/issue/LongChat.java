package dev.peekwire.transcript.issue;

import dev.peekwire.AgentId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.Transcript;
import dev.peekwire.transcript.TranscriptFormat;
import dev.peekwire.transcript.TranscriptRequest;
import dev.peekwire.transcript.proof.TranscriptVerifier;
import dev.peekwire.transcript.proof.Verdict;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;

/** Issues, verifies and writes for people a chat that is longer than the heap it is started with. */
final class LongChat {
    static final int MESSAGES = 100_000;
    private static final ChatEvent MESSAGE = new ChatEvent.MessagePosted("word ".repeat(10), MessageOrigin.AD_LIB);
    private static final Actor ANNA = Actor.agent(new AgentId("anna"));

    private LongChat() {}

    public static void main(String[] args) throws IOException {
        Path issued = Path.of(args[0], "transcript.json");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(issued))) {
            IssuedTranscript.write(
                    new IssuedTranscript.Request(
                            Issued.DESK, Issued.CHAT, Audience.VISITOR, Issued.AT, Issued.KEYS, () -> Issued.salt(1)),
                    LongStream.rangeClosed(1, MESSAGES)
                            .mapToObj(LongChat::message)
                            .iterator(),
                    out);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(issued))) {
            Verdict verdict = new TranscriptVerifier(Issued.KEYS.publicKeys()).verify(in);
            System.out.println(verdict.type() + " " + verdict.shown());
        }
        TranscriptRequest html = new TranscriptRequest(Audience.VISITOR, TranscriptFormat.HTML, ZoneId.of("UTC"), "en");
        try (Writer out = Files.newBufferedWriter(Path.of(args[0], "transcript.html"))) {
            Transcript.of(Issued.DESK, Issued.CHAT, LongChat::page, html)
                    .write(html.format().writer(out));
        }
    }

    private static RecordedEvent message(long version) {
        return new RecordedEvent(Issued.CHAT, version, Issued.AT.plusSeconds(version), ANNA, null, MESSAGE);
    }

    private static List<RecordedEvent> page(long after, int limit) {
        return LongStream.rangeClosed(after + 1, Math.min(MESSAGES, after + limit))
                .mapToObj(LongChat::message)
                .toList();
    }
}
