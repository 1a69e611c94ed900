package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.AppendRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose words a message has, and in what style, is found out for those who may send it. */
class AccessBeforeJudgementTest {
    private static final String SCRIPT = "Your parcel left our store this morning and comes tomorrow.";

    private final DeskFixture desk = new DeskFixture(builder -> builder.responses(responses()));
    private TestClient ann;
    private ChatId chat;

    private static Responses responses() {
        ScriptedResponse sent = ScriptedResponse.builder("sent", 1)
                .shortcut("sent")
                .title("Sent")
                .defaultLocale("en")
                .body("en", SCRIPT)
                .approval(Approval.approved("sue", Instant.EPOCH))
                .build();
        StyleRules rules = StyleRules.builder()
                .length(new StyleRules.Length(100, ToneLevel.BLOCK))
                .build();
        return Responses.builder()
                .library(ScriptLibrary.of(List.of(sent)))
                .style(StyleSheet.builder("shop", 1).everywhere(rules).build())
                .build();
    }

    @BeforeEach
    void a_chat_that_ann_has() {
        ann = desk.agent("ann");
        chat = desk.startsChat(desk.visitor("vera"));
    }

    private static ErrorCode refusal(TestClient client) {
        return client.latest(ServerFrame.Refused.class).refusal().code();
    }

    @Test
    void what_strangers_and_teammates_send_is_refused_and_counts_as_no_false_claim() {
        TestClient stranger = desk.agent("cy", "other-cy");
        TestClient teammate = desk.agent("bob");

        desk.posts(stranger, chat, SCRIPT);
        desk.posts(teammate, chat, SCRIPT);

        assertThat(refusal(stranger)).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusal(teammate)).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(desk.desk.stats().falseClaims()).isZero();
        desk.posts(ann, chat, SCRIPT);
        assertThat(desk.desk.stats().falseClaims()).isEqualTo(1);
    }

    @Test
    void the_style_says_nothing_to_a_stranger() {
        TestClient stranger = desk.agent("cy", "other-cy");
        desk.posts(stranger, chat, "long ".repeat(30));
        assertThat(refusal(stranger)).isEqualTo(ErrorCode.NOT_FOUND);
        desk.posts(ann, chat, "long ".repeat(30));
        assertThat(refusal(ann)).isEqualTo(ErrorCode.TONE_BLOCKED);
    }

    @Test
    void a_message_of_somebody_who_was_let_in_on_another_node_is_judged_all_the_same() {
        TestClient cy = desk.agent("cy", "other-cy");
        elsewhere(new ChatEvent.Joined(new dev.peekwire.AgentId("cy")));
        desk.posts(cy, chat, SCRIPT);
        assertThat(origins()).containsExactly(MessageOrigin.Kind.SCRIPTED);
    }

    @Test
    void a_claim_is_false_once_however_often_another_node_is_faster() {
        elsewhere(new ChatEvent.MessagePosted("from elsewhere", MessageOrigin.AD_LIB));
        desk.posts(ann, chat, SCRIPT);
        assertThat(desk.desk.stats().conflicts()).isEqualTo(1);
        assertThat(desk.desk.stats().falseClaims()).isEqualTo(1);
    }

    @Test
    void a_message_that_comes_again_when_its_author_has_left_is_answered_as_then() {
        ClientFrame.Post post = new ClientFrame.Post(desk.command(), chat, SCRIPT);
        ann.sends(post);
        ServerFrame.Ok then = ann.latest(ServerFrame.Ok.class);
        desk.agent("bob");
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, DeskFixture.MAIN, null, null, 0, false));
        ann.sends(post);
        assertThat(ann.latest(ServerFrame.Ok.class)).isEqualTo(then);
        assertThat(origins()).containsExactly(MessageOrigin.Kind.SCRIPTED);
    }

    private void elsewhere(ChatEvent event) {
        long version = desk.store.read(desk.desk.id(), chat, 0, 100).size();
        desk.store.append(new AppendRequest(
                desk.desk.id(), chat, version, null, null, Instant.EPOCH, Actor.DESK, List.of(event), List.of()));
    }

    private List<MessageOrigin.Kind> origins() {
        return desk.store.read(desk.desk.id(), chat, 0, 100).stream()
                .filter(recorded -> recorded.event() instanceof ChatEvent.MessagePosted)
                .map(recorded ->
                        ((ChatEvent.MessagePosted) recorded.event()).origin().kind())
                .toList();
    }
}
