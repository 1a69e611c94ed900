package dev.peekwire.transcript.issue;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.chat.Sealing;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.Salt;
import dev.peekwire.transcript.proof.TranscriptKeys;
import dev.peekwire.transcript.proof.TranscriptVerifier;
import dev.peekwire.transcript.proof.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A chat that was recorded, and transcripts of it, with salts and a key that are always the same. */
final class Issued {
    static final DeskId DESK = new DeskId("shop");
    static final ChatId CHAT = new ChatId("chat-1");
    static final Instant AT = Instant.parse("2026-11-22T19:05:00.123Z");
    /** Of RFC 8037, appendix A: known to everybody, so good for vectors and nothing else. */
    static final TranscriptKeys KEYS = TranscriptKeys.ofJwk(
            """
            {"kty":"OKP","crv":"Ed25519","kid":"2026-11","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
            "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""");

    private static final AgentId ANNA = new AgentId("anna");
    private static final VisitorId VERA = new VisitorId("vera");
    private static final TeamId TEAM = new TeamId("main");

    final List<RecordedEvent> events = new ArrayList<>();
    private Hash link;

    /** One of everything that matters, some of it withheld from the visitor. */
    static Issued chat() {
        return new Issued()
                .visitor(new ChatEvent.Started(VERA, TEAM, "bill", "nb", Map.of("order", "17")))
                .desk(new ChatEvent.Assigned(ANNA, TEAM, null))
                .visitor(new ChatEvent.MessagePosted(
                        "Where is my \u20ac 100?\n\u0001\ud83d\ude00", MessageOrigin.VISITOR))
                .agent(new ChatEvent.NotePosted("a regular"))
                .agent(new ChatEvent.MessagePosted("You get $100.", MessageOrigin.scripted("credit", "3", 2)))
                .agent(new ChatEvent.Closed(CloseReason.DONE));
    }

    /** As small as it can be with all sorts of entries, for tests that try everything. */
    static Issued small() {
        return new Issued()
                .visitor(new ChatEvent.Started(VERA, TEAM, null, null, Map.of()))
                .agent(new ChatEvent.NotePosted("a regular"))
                .visitor(new ChatEvent.MessagePosted("My \u20ac 100?\n\u0001\ud83d\ude00", MessageOrigin.VISITOR))
                .agent(new ChatEvent.MessagePosted("You get $100.", MessageOrigin.scripted("credit", "3", 2)));
    }

    Issued visitor(ChatEvent event) {
        return add(Actor.visitor(VERA), event, true);
    }

    Issued agent(ChatEvent event) {
        return add(Actor.agent(ANNA), event, true);
    }

    Issued desk(ChatEvent event) {
        return add(Actor.DESK, event, true);
    }

    /** As a library of before recorded it. */
    Issued unsealed(ChatEvent event) {
        return add(Actor.agent(ANNA), event, false);
    }

    private Issued add(Actor by, ChatEvent event, boolean sealed) {
        long version = events.size() + 1L;
        RecordedEvent recorded =
                new RecordedEvent(CHAT, version, AT.minusSeconds(3600).plusSeconds(version), by, null, event);
        events.add(sealed ? recorded.with(Sealing.seal(DESK, link, recorded, salt(version))) : recorded);
        link = sealed ? events.get(events.size() - 1).seal().link() : null;
        return this;
    }

    static Salt salt(long number) {
        byte[] bytes = new byte[Salt.BYTES];
        new Random(number).nextBytes(bytes);
        return Salt.of(bytes);
    }

    byte[] file(Audience audience) {
        return file(audience, KEYS);
    }

    byte[] file(Audience audience, TranscriptKeys keys) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Random late = new Random(7);
        try {
            IssuedTranscript.write(
                    new IssuedTranscript.Request(DESK, CHAT, audience, AT, keys, () -> salt(late.nextLong())),
                    events.iterator(),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Verdict verify(byte[] file) {
        return verify(file, KEYS);
    }

    static Verdict verify(byte[] file, TranscriptKeys keys) {
        try {
            return new TranscriptVerifier(keys.publicKeys()).verify(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Verdict verify(String file) {
        return verify(file.getBytes(StandardCharsets.UTF_8));
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    static Set<Audience> audiences() {
        return Set.of(Audience.values());
    }
}
