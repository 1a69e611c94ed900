package dev.peekwire.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.issue.IssuedTranscript;
import dev.peekwire.transcript.proof.Salt;
import dev.peekwire.transcript.proof.TranscriptKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is told who has a file and the company's keys. */
class VerifyTranscriptTest {
    private static final ChatId CHAT = new ChatId("chat");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private TranscriptKeys keys;
    private Path transcript;
    private Path jwks;

    @BeforeEach
    void issue() throws Exception {
        keys = TranscriptKeys.of("k1", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        transcript = Files.write(folder.resolve("transcript.json"), issued());
        jwks = Files.writeString(folder.resolve("jwks.json"), keys.jwks());
    }

    private byte[] issued() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<RecordedEvent> events = List.of(
                event(1, new ChatEvent.MessagePosted("You get $100.", MessageOrigin.AD_LIB)),
                event(2, new ChatEvent.NotePosted("a regular")));
        IssuedTranscript.write(
                new IssuedTranscript.Request(
                        new DeskId("shop"),
                        CHAT,
                        Audience.VISITOR,
                        Instant.EPOCH,
                        keys,
                        () -> Salt.of(new byte[Salt.BYTES])),
                events.iterator(),
                file);
        return file.toByteArray();
    }

    private static RecordedEvent event(long version, ChatEvent event) {
        return new RecordedEvent(CHAT, version, Instant.EPOCH, Actor.DESK, null, event);
    }

    private int run(String... args) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new VerifyTranscript(out, out).run(List.of(args));
    }

    private int verify() {
        return run("verify", transcript.toString(), "--keys", jwks.toString());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void change(String from, String to) throws IOException {
        Files.writeString(transcript, Files.readString(transcript).replace(from, to));
    }

    @Test
    void an_authentic_one_is_called_so_with_what_it_is() {
        assertThat(verify()).isZero();
        assertThat(said())
                .startsWith("AUTHENTIC: this is what the company's chat desk issued.")
                .contains("Chat chat of the desk shop, in the form for the visitor")
                .contains("Issued 1970-01-01T00:00:00Z, signed with the key k1")
                .contains("2 events: 1 shown, 1 withheld from the visitor")
                .contains("2 of them were recorded without proof");
    }

    @Test
    void an_altered_one_is_placed() throws IOException {
        change("$100", "$900");
        assertThat(verify()).isEqualTo(1);
        assertThat(said()).startsWith("ALTERED at event 1: ").contains("which may not be true");
    }

    @Test
    void one_that_was_cut_off_is_incomplete() throws IOException {
        byte[] whole = Files.readAllBytes(transcript);
        Files.write(transcript, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(verify()).isEqualTo(2);
        assertThat(said()).startsWith("INCOMPLETE at event 1: a part of what was issued is missing.");
    }

    @Test
    void one_that_somebody_else_signed_is_not_called_altered() throws IOException {
        Files.writeString(jwks, "{\"keys\":[]}");
        assertThat(verify()).isEqualTo(3);
        assertThat(said()).startsWith("UNKNOWN KEY: ");
    }

    @Test
    void who_calls_it_wrongly_is_told_how() throws IOException {
        assertThat(run("verify", transcript.toString())).isEqualTo(64);
        assertThat(run(transcript.toString(), "--keys", folder.resolve("none").toString()))
                .isEqualTo(66);
        Files.writeString(jwks, "no keys");
        assertThat(verify()).isEqualTo(66);
        assertThat(said())
                .contains(
                        "Use: java -jar peekwire-verify.jar transcript.json --keys jwks.json",
                        "There is no such file: " + folder.resolve("none"),
                        "The keys cannot be read");
    }

    @Test
    void help_is_told_to_who_asks_for_it() {
        assertThat(run("--help")).isZero();
        assertThat(said())
                .contains("java -jar peekwire-verify.jar transcript.json --keys jwks.json", "3   UNKNOWN KEY");
    }
}
