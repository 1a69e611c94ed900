package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chats that are handed over at once: to agents, teams and tiers, and to nobody. */
class TransfersTest extends TransferScene {
    TransfersTest() {
        super(desk(asking(OfferPolicy.PUSH)));
    }

    @Test
    void a_cold_transfer_goes_to_the_teams_queue_with_notes_and_attributes() {
        TestClient cyd = desk.agent("cyd", "other-cyd");
        transfers(OTHER, null, "wants a refund", 0, false);
        assertThat(chatsOf(desk, "ann")).isEmpty();
        assertThat(chatsOf(desk, "cyd")).containsExactly(chat);
        List<ChatEvent> seen =
                cyd.all(ServerFrame.Event.class).map(e -> e.event().event()).toList();
        assertThat(seen).contains(new ChatEvent.NotePosted("wants a refund"));
        assertThat(((ChatEvent.Started) seen.get(0)).attributes()).containsEntry("order", "7");
        assertThat(vera.all(ServerFrame.Event.class).map(e -> e.event().event()))
                .noneMatch(ChatEvent.NotePosted.class::isInstance);
    }

    @Test
    void a_transfer_to_a_team_where_nobody_takes_chats_leaves_the_chat_where_it_was() {
        TestClient cyd = desk.agent("cyd", "other-cyd");
        cyd.sends(new AgentFrame.Presence(false));
        transfers(OTHER, null, null, 0, false);
        refused(ann, ErrorCode.NO_CAPACITY);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        assertThat(stored(desk, chat, ChatEvent.Requeued.class)).isEmpty();
    }

    @Test
    void a_transfer_to_an_agent_who_is_away_leaves_the_chat_where_it_was() {
        desk.agent("bob").sends(new AgentFrame.Presence(false));
        transfers(MAIN, id("bob"), null, 0, false);
        refused(ann, ErrorCode.NO_CAPACITY);
        transfers(MAIN, id("nobody"), null, 0, true);
        refused(ann, ErrorCode.NOT_FOUND);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void who_hands_a_chat_over_does_not_get_it_back_from_the_router() {
        annHasVerasChat(desk(asking(OfferPolicy.PUSH), builder -> builder.authenticator(oneAtATime())));
        TestClient bob = desk.agent("bob");
        transfers(MAIN, null, null, 0, false);
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        desk.agent("dan");
        desk.startsChat(desk.visitor("victor"));
        ChatId dans = desk.startsChat(desk.visitor("walter"));
        assertThat(chatsOf(desk, "dan")).containsExactly(dans);
        bob.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, null, null));
        desk.pass(Duration.ofMinutes(5));
        assertThat(chatsOf(desk, "ann")).doesNotContain(chat);
        assertThat(chatsOf(desk, "bob")).isEmpty();
        desk.agent("eve");
        assertThat(chatsOf(desk, "eve")).containsExactly(chat);
    }

    @Test
    void a_transfer_to_a_team_of_which_only_those_are_there_who_would_not_get_it_leaves_the_chat_where_it_was() {
        transfers(MAIN, null, null, 0, false);
        refused(ann, ErrorCode.NO_CAPACITY);
        transfers(MAIN, null, null, 0, true);
        refused(ann, ErrorCode.NO_CAPACITY);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        TestClient bob = desk.agent("bob");
        transfers(MAIN, null, null, 0, false);
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        bob.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, null, null));
        refused(bob, ErrorCode.NO_CAPACITY);
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
    }

    @Test
    void a_chat_whose_agent_is_gone_goes_to_who_is_there_also_to_who_handed_it_over() {
        TestClient bob = desk.agent("bob");
        transfers(MAIN, id("bob"), null, 0, false);
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        bob.disconnects();
        desk.pass(Limits.DEFAULT.agentGrace().plusSeconds(1));
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void a_transfer_takes_the_peek_from_who_has_no_part_in_the_chat_any_more() {
        desk.consents(vera, chat);
        desk.looks(ann, chat);
        desk.types(vera, "my number is ");
        assertThat(DeskFixture.screen(ann)).isEqualTo("my number is ");
        desk.agent("cyd", "other-cyd");
        transfers(OTHER, null, null, 0, false);
        assertThat(DeskFixture.screen(ann)).isEmpty();
        assertThat(ann.latest(ServerFrame.PeekClosed.class).chat()).isEqualTo(chat);
        assertThat(vera.latest(ServerFrame.Demand.class).readers()).isZero();
    }

    @Test
    void an_escalation_goes_to_the_tier_and_needs_its_reason() {
        annHasVerasChat(desk(asking(OfferPolicy.PUSH), builder -> builder.authenticator(oneAtATime("second"))));
        desk.agent("bob");
        transfers(MAIN, null, null, 2, false);
        refused(ann, ErrorCode.MALFORMED);
        transfers(MAIN, null, "needs a decision", 2, false);
        refused(ann, ErrorCode.NO_CAPACITY);
        desk.agent("second");
        transfers(MAIN, null, "needs a decision", 2, false);
        assertThat(chatsOf(desk, "second")).containsExactly(chat);
        assertThat(stored(desk, chat, ChatEvent.Routed.class))
                .containsExactly(new ChatEvent.Routed("direct", MAIN, 0, 1, 2));
    }
}
