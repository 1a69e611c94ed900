package dev.peekwire.benchmarks;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.chat.Sealing;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.issue.IssuedTranscript;
import dev.peekwire.transcript.proof.EventSeal;
import dev.peekwire.transcript.proof.Salt;
import dev.peekwire.transcript.proof.Statement;
import dev.peekwire.transcript.proof.TranscriptKeys;
import dev.peekwire.transcript.proof.TranscriptVerifier;
import dev.peekwire.transcript.proof.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the chain adds to an append, and what a transcript of 1,000 messages costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProofBenchmark {
    private static final int MESSAGES = 1_000;
    private static final DeskId DESK = new DeskId("main");
    private static final ChatId CHAT = new ChatId("chat");
    private static final Actor ANNA = Actor.agent(new AgentId("anna"));
    private static final Instant AT = Instant.parse("2026-11-22T19:05:00.123Z");
    private static final List<ChatEvent> SAID = List.of(new ChatEvent.MessagePosted(
            "Thank you for waiting. The parcel left our warehouse on Monday and is in Oslo by now.",
            MessageOrigin.scripted("parcel-left", "3", 12)));

    private final SecureRandom random = new SecureRandom();
    private final TranscriptKeys keys = keys();
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Chat chat = chat();
    private final byte[] issued = issued();

    private static TranscriptKeys keys() {
        try {
            return TranscriptKeys.of(
                    "k", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Salt salt() {
        byte[] bytes = new byte[Salt.BYTES];
        random.nextBytes(bytes);
        return Salt.of(bytes);
    }

    private Chat chat() {
        Chat now = Chat.none(CHAT);
        List<ChatEvent> start =
                List.of(new ChatEvent.Started(new VisitorId("vera"), new TeamId("main"), null, null, Map.of()));
        for (int i = 0; i <= MESSAGES; i++) {
            List<ChatEvent> next = i == 0 ? start : SAID;
            EventSeal seal =
                    Sealing.seals(DESK, now, AT, ANNA, next, this::salt).get(0);
            RecordedEvent event = new RecordedEvent(CHAT, i + 1L, AT, ANNA, null, next.get(0), seal);
            events.add(event);
            now = now.evolve(event);
        }
        return now;
    }

    private byte[] issued() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(Audience.AUDITOR, out);
        return out.toByteArray();
    }

    private Statement write(Audience audience, OutputStream out) {
        try {
            return IssuedTranscript.write(
                    new IssuedTranscript.Request(DESK, CHAT, audience, AT, keys, this::salt), events.iterator(), out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that an append of one message costs more than before: a salt and a link. */
    @Benchmark
    public List<EventSeal> sealAMessage() {
        return Sealing.seals(DESK, chat, AT, ANNA, SAID, this::salt);
    }

    /** From the events in memory to the signed file. */
    @Benchmark
    public Statement issueAThousandMessages() {
        return write(Audience.VISITOR, new ByteArrayOutputStream());
    }

    /** From the file to the verdict. */
    @Benchmark
    public Verdict verifyAThousandMessages() throws IOException {
        return new TranscriptVerifier(keys.publicKeys()).verify(new ByteArrayInputStream(issued));
    }
}
