package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.followup.FollowUpRules;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyOption;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.store.memory.MemoryStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor has the transcript mailed: what is kept of it, and where it ends. */
class CopyMailTest {
    private static final FollowUpPolicy POLICY = FollowUpPolicy.of(FollowUpRules.transcriptOnClose("email"))
            .withCopies(new FollowUpPolicy.Copies("email", 3))
            .withRetries(FollowUpScene.PLAN);

    private final FollowUpScene scene = new FollowUpScene();
    private final MemoryStore store = MemoryStore.create();
    private final DeskFixture desk =
            new DeskFixture(store, builder -> scene.in(builder).followUps(POLICY));
    private final TestClient vera = desk.visitor("vera");

    private ChatId starts(Map<String, String> attributes) {
        vera.sends(new ClientFrame.Start(desk.command(), null, "nb", attributes));
        return vera.latest(ServerFrame.Ok.class).chat();
    }

    private void asks(ChatId chat, String address) {
        vera.seen.clear();
        vera.sends(new CopyFrame.MailTranscript(desk.command(), chat, address));
    }

    private Refusal refusal() {
        return vera.latest(ServerFrame.Refused.class).refusal();
    }

    private List<String> types(ChatId chat) {
        return store.read(new DeskId("main"), chat, 0, 100).stream()
                .map(event -> event.event().toString())
                .toList();
    }

    @Test
    void the_transcript_goes_to_the_address_that_was_given_in_the_chat_and_the_chat_says_that_it_was_asked_for() {
        ChatId chat = starts(Map.of("email", "vera@example.com"));
        asks(chat, null);

        assertThat(vera.latest(ServerFrame.Ok.class).version()).isEqualTo(2);
        assertThat(scene.asked).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(FollowUpKind.TRANSCRIPT);
            assertThat(mail.recipient()).isEqualTo("vera@example.com");
            assertThat(mail.locale()).isEqualTo("nb");
        });
        assertThat(store.read(new DeskId("main"), chat, 1, 10))
                .singleElement()
                .satisfies(event -> assertThat(event.event()).isEqualTo(new ChatEvent.CopyAsked()));
        assertThat(vera.all(ServerFrame.Event.class)).hasSize(1);
    }

    @Test
    void another_address_is_kept_with_the_mail_alone_and_not_in_the_chat() {
        ChatId chat = starts(Map.of("email", "vera@example.com"));
        asks(chat, " other@example.org ");

        assertThat(scene.asked).extracting(FollowUp::recipient).containsExactly("other@example.org");
        assertThat(types(chat).toString()).doesNotContain("other@");
        assertThat(store.followUps().orElseThrow().of(new DeskId("main"), chat))
                .as("sent, and then forgotten")
                .extracting(FollowUp::recipient)
                .containsExactly("");
    }

    @Test
    void it_may_be_asked_for_after_the_end_and_the_transcript_of_the_end_is_sent_as_well() {
        ChatId chat = starts(Map.of("email", "vera@example.com"));
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        asks(chat, "later@example.org");

        assertThat(scene.asked)
                .extracting(FollowUp::recipient)
                .containsExactly("vera@example.com", "later@example.org");
        assertThat(desk.visitor("vera").latest(ServerFrame.Welcome.class).copies())
                .containsExactly(CopyOption.MAIL);
    }

    @Test
    void the_same_command_twice_is_one_mail() {
        ChatId chat = starts(Map.of());
        CopyFrame.MailTranscript once = new CopyFrame.MailTranscript(desk.command(), chat, "a@example.org");
        vera.sends(once, once);

        assertThat(scene.asked).hasSize(1);
        assertThat(vera.all(ServerFrame.Ok.class)).hasSize(3);
        vera.sends(new CopyFrame.MailTranscript(once.command(), chat, "b@example.org"));
        assertThat(refusal().code()).isEqualTo(ErrorCode.COMMAND_CONFLICT);
    }

    @Test
    void a_chat_is_mailed_three_times_and_no_more() {
        ChatId chat = starts(Map.of());
        for (int i = 0; i < 4; i++) {
            asks(chat, "a" + i + "@example.org");
        }
        assertThat(refusal().code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(refusal().limit()).isEqualTo(3);
        assertThat(scene.asked).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "vera", "a@b", "a@example.org\r\nBcc: b@example.org", "a@example.org,b@example.org"})
    void what_is_no_address_is_refused_by_its_field(String address) {
        ChatId chat = starts(Map.of("email", "vera@example.com"));
        asks(chat, address);

        assertThat(refusal().code()).isEqualTo(ErrorCode.MALFORMED);
        assertThat(refusal().field()).isEqualTo("address");
        assertThat(scene.asked).isEmpty();
    }

    @Test
    void who_gave_no_address_is_asked_for_one() {
        asks(starts(Map.of()), null);
        assertThat(refusal().message()).isEqualTo("address: none was given in the chat");
    }

    @Test
    void a_desk_that_mails_none_says_so_whatever_else_it_mails() {
        for (DeskFixture plain : List.of(new DeskFixture(), new DeskFixture(MemoryStore.create(), scene::in))) {
            TestClient victor = plain.visitor("victor");
            ChatId chat = plain.startsChat(victor);
            victor.sends(new CopyFrame.MailTranscript(plain.command(), chat, "a@example.org"));
            Refusal refusal = victor.latest(ServerFrame.Refused.class).refusal();
            assertThat(refusal.code()).isEqualTo(ErrorCode.UNSUPPORTED);
            assertThat(refusal.message()).isEqualTo("this desk mails no transcripts");
            assertThat(victor.latest(ServerFrame.Welcome.class).copies()).isEmpty();
        }
    }
}
