package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.proof.Statement;
import dev.peekwire.transcript.proof.TranscriptKeys;
import dev.peekwire.transcript.proof.TranscriptVerifier;
import dev.peekwire.transcript.proof.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;

/** A desk puts its chats in writing. */
class IssuingTest {
    private final TranscriptKeys keys = keys();
    private final ReadingStore store = new ReadingStore(MemoryStore.create());
    private final DeskFixture desk = new DeskFixture(
            store.store(),
            builder -> builder.transcriptKeys(keys)
                    .limits(Limits.DEFAULT.toBuilder()
                            .commandsPerSecond(100_000)
                            .build()),
            new VirtualTime(),
            "d-",
            new java.util.ArrayList<>());
    private final TestClient vera = desk.visitor("vera");
    private final ChatId chat = desk.startsChat(vera);
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private static TranscriptKeys keys() {
        try {
            return TranscriptKeys.of(
                    "k", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private Verdict verified() throws IOException {
        return new TranscriptVerifier(keys.publicKeys()).verify(new ByteArrayInputStream(file.toByteArray()));
    }

    @Test
    void a_visitors_copy_has_what_was_said_and_verifies() throws IOException {
        TestClient ann = desk.agent("ann");
        desk.posts(ann, chat, "You get $100.");
        desk.posts(vera, chat, "Thank you.");
        Statement statement = desk.desk.issueTranscript(chat, Audience.VISITOR, file);
        assertThat(verified().authentic()).isTrue();
        assertThat(verified().statement()).contains(statement);
        assertThat(statement.events())
                .isEqualTo(store.inner.read(desk.desk.id(), chat, 0, 100).size());
        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("You get $100.", "Thank you.")
                .doesNotContain(MessageOrigin.Kind.AD_LIB.name());
        assertThat(vera.all(ServerFrame.Event.class)).isNotEmpty();
    }

    @Test
    void a_long_chat_is_read_page_by_page() throws IOException {
        TestClient ann = desk.agent("ann");
        for (int i = 0; i < StoredChat.PAGE + 10; i++) {
            desk.posts(ann, chat, "words");
        }
        desk.desk.issueTranscript(chat, Audience.AUDITOR, file);
        assertThat(verified().authentic()).isTrue();
        assertThat(verified().shown()).isGreaterThan(StoredChat.PAGE);
    }

    @Test
    void a_chat_that_the_store_forgets_meanwhile_is_not_signed_in_part() {
        TestClient ann = desk.agent("ann");
        for (int i = 0; i < StoredChat.PAGE; i++) {
            desk.posts(ann, chat, "words");
        }
        store.onRead = events -> events.size() == StoredChat.PAGE;
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> desk.desk.issueTranscript(chat, Audience.AUDITOR, file))
                .matches(e -> e.code() == ErrorCode.NOT_FOUND);
        assertThat(file.toString(StandardCharsets.UTF_8)).contains("words").doesNotContain("signature");
    }

    @Test
    void a_chat_of_exactly_a_page_is_whole() throws IOException {
        TestClient ann = desk.agent("ann");
        while (store.inner.read(desk.desk.id(), chat, StoredChat.PAGE - 1, 1).isEmpty()) {
            desk.posts(ann, chat, "words");
        }
        assertThat(desk.desk.issueTranscript(chat, Audience.AUDITOR, file).events())
                .isEqualTo(StoredChat.PAGE);
        assertThat(verified().authentic()).isTrue();
    }

    @Test
    void a_chat_that_nobody_knows_and_a_desk_without_keys_have_none() {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> desk.desk.issueTranscript(new ChatId("other"), Audience.VISITOR, file))
                .matches(e -> e.code() == ErrorCode.NOT_FOUND);
        DeskFixture without = new DeskFixture();
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> without.desk.issueTranscript(chat, Audience.VISITOR, file))
                .matches(e -> e.code() == ErrorCode.UNSUPPORTED);
        assertThat(file.size()).isZero();
    }
}
