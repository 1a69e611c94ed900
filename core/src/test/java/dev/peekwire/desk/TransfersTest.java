package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Chats that are handed over: cold and warm, to agents, teams and tiers, and to nobody. */
class TransfersTest extends RoutingScene {
    private static final Duration PATIENCE = Limits.DEFAULT.warmTransfer();

    private DeskFixture desk = desk(asking(OfferPolicy.PUSH));
    private TestClient ann;
    private TestClient vera;
    private ChatId chat;

    private void annHasVerasChat() {
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = starts(desk, vera, "anything");
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    private void transfers(TeamId team, @Nullable AgentId to, @Nullable String note, int tier, boolean warm) {
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, team, to, note, tier, warm));
    }

    private List<HandoverEnd> ends() {
        return stored(desk, chat, ChatEvent.HandoverEnded.class).stream()
                .map(ChatEvent.HandoverEnded::reason)
                .toList();
    }

    // ---- cold

    @Test
    void a_cold_transfer_goes_to_the_teams_queue_with_notes_and_attributes() {
        annHasVerasChat();
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
        annHasVerasChat();
        TestClient cyd = desk.agent("cyd", "other-cyd");
        cyd.sends(new AgentFrame.Presence(false));
        transfers(OTHER, null, null, 0, false);
        refused(ann, ErrorCode.NO_CAPACITY);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        assertThat(stored(desk, chat, ChatEvent.Requeued.class)).isEmpty();
    }

    @Test
    void a_transfer_to_an_agent_who_is_away_leaves_the_chat_where_it_was() {
        annHasVerasChat();
        desk.agent("bob").sends(new AgentFrame.Presence(false));
        transfers(MAIN, id("bob"), null, 0, false);
        refused(ann, ErrorCode.NO_CAPACITY);
        transfers(MAIN, id("nobody"), null, 0, true);
        refused(ann, ErrorCode.NOT_FOUND);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void who_hands_a_chat_over_does_not_get_it_back_from_the_router() {
        annHasVerasChat();
        TestClient bob = desk.agent("bob");
        transfers(MAIN, null, null, 0, false);
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        bob.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, null, null));
        desk.pass(Duration.ofMinutes(5));
        assertThat(chatsOf(desk, "ann")).isEmpty();
        assertThat(chatsOf(desk, "bob")).isEmpty();
        desk.agent("dan");
        assertThat(chatsOf(desk, "dan")).containsExactly(chat);
    }

    @Test
    void a_chat_whose_agent_is_gone_goes_to_who_is_there_also_to_who_handed_it_over() {
        annHasVerasChat();
        TestClient bob = desk.agent("bob");
        transfers(MAIN, id("bob"), null, 0, false);
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        bob.disconnects();
        desk.pass(Limits.DEFAULT.agentGrace().plusSeconds(1));
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void a_transfer_takes_the_peek_from_who_has_no_part_in_the_chat_any_more() {
        annHasVerasChat();
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

    // ---- to a tier

    @Test
    void an_escalation_goes_to_the_tier_and_needs_its_reason() {
        desk = desk(asking(OfferPolicy.PUSH), builder -> builder.authenticator(oneAtATime("second")));
        annHasVerasChat();
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

    // ---- warm

    @Test
    void in_a_warm_transfer_the_agent_keeps_the_chat_until_somebody_has_taken_it() {
        desk = desk(asking(OfferPolicy.ASK));
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);
        accepts(desk, ann, chat);
        TestClient cyd = desk.agent("cyd", "other-cyd");
        transfers(OTHER, null, "please", 0, true);
        assertThat(offered(cyd)).containsExactly(chat);
        desk.posts(ann, chat, "One moment, I am asking a colleague");
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        assertThat(vera.all(ServerFrame.Event.class).map(e -> e.event().event()))
                .noneMatch(ChatEvent.HandoverStarted.class::isInstance);
        accepts(desk, cyd, chat);
        assertThat(chatsOf(desk, "cyd")).containsExactly(chat);
        assertThat(chatsOf(desk, "ann")).isEmpty();
        assertThat(desk.store.load(desk.desk.id(), id("ann"))).isZero();
        assertThat(desk.store.load(desk.desk.id(), id("cyd"))).isOne();
    }

    @Test
    void after_a_warm_transfer_the_first_agents_room_is_the_next_visitors() {
        desk = desk(asking(OfferPolicy.PUSH), builder -> builder.authenticator(oneAtATime()));
        annHasVerasChat();
        desk.agent("bob");
        transfers(MAIN, null, null, 0, true);
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        ChatId next = desk.startsChat(desk.visitor("victor"));
        assertThat(chatsOf(desk, "ann")).containsExactly(next);
        ChatId waits = desk.startsChat(desk.visitor("walter"));
        assertThat(chatsOf(desk, "ann")).doesNotContain(waits);
        assertThat(chatsOf(desk, "bob")).doesNotContain(waits);
    }

    @Test
    void who_hands_over_warm_loses_the_peek_when_the_other_has_the_chat() {
        annHasVerasChat();
        desk.consents(vera, chat);
        desk.looks(ann, chat);
        desk.types(vera, "secret ");
        desk.agent("cyd", "other-cyd");
        transfers(OTHER, null, null, 0, true);
        assertThat(chatsOf(desk, "cyd")).containsExactly(chat);
        assertThat(DeskFixture.screen(ann)).isEmpty();
        assertThat(vera.latest(ServerFrame.Demand.class).readers()).isZero();
    }

    @Test
    void a_warm_transfer_that_nobody_takes_ends_and_the_chat_stays() {
        desk = desk(asking(OfferPolicy.ASK));
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);
        accepts(desk, ann, chat);
        TestClient cyd = desk.agent("cyd", "other-cyd");
        transfers(OTHER, null, null, 0, true);
        desk.pass(PATIENCE.minus(A_MOMENT));
        assertThat(ends()).isEmpty();
        desk.pass(A_MOMENT);
        assertThat(ends()).containsExactly(HandoverEnd.TIMEOUT);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        seesNothing(cyd);
        desk.pass(Duration.ofMinutes(5));
        assertThat(offered(cyd)).isEmpty();
    }

    @Test
    void a_warm_transfer_to_one_agent_who_says_no_ends_at_once() {
        desk = desk(asking(OfferPolicy.ASK));
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);
        accepts(desk, ann, chat);
        TestClient bob = desk.agent("bob");
        transfers(MAIN, id("bob"), null, 0, true);
        assertThat(offered(bob)).containsExactly(chat);
        declines(desk, bob, chat);
        assertThat(ends()).containsExactly(HandoverEnd.NOBODY);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        transfers(MAIN, id("bob"), null, 0, true);
        bob.disconnects();
        assertThat(ends()).containsExactly(HandoverEnd.NOBODY, HandoverEnd.NOBODY);
    }

    @Test
    void a_warm_transfer_can_be_called_off() {
        desk = desk(asking(OfferPolicy.ASK));
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);
        accepts(desk, ann, chat);
        TestClient bob = desk.agent("bob");
        transfers(MAIN, null, null, 0, true);
        assertThat(offered(bob)).containsExactly(chat);
        ann.sends(new AgentFrame.EndTransfer(desk.command(), chat));
        assertThat(ends()).containsExactly(HandoverEnd.WITHDRAWN);
        accepts(desk, bob, chat);
        refused(bob, ErrorCode.WRONG_STATE);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void a_warm_transfer_whose_agent_is_gone_goes_on_without_the_agent() {
        desk = desk(asking(OfferPolicy.ASK));
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);
        accepts(desk, ann, chat);
        TestClient cyd = desk.agent("cyd", "other-cyd");
        transfers(OTHER, null, null, 0, true);
        ann.disconnects();
        desk.pass(Limits.DEFAULT.agentGrace());
        assertThat(stored(desk, chat, ChatEvent.Requeued.class))
                .containsExactly(new ChatEvent.Requeued(OTHER, id("ann"), true));
        desk.pass(OfferPolicy.ASK.reofferAfter());
        cyd.sends(new AgentFrame.Presence(true));
        assertThat(offered(cyd)).isNotEmpty().containsOnly(chat);
    }

    @Test
    void nothing_of_a_draft_is_in_what_a_transfer_tells() {
        annHasVerasChat();
        desk.consents(vera, chat);
        assertThat(vera.latest(ServerFrame.Offer.class).level()).isEqualTo(PeekLevel.MASKED);
        desk.looks(ann, chat);
        desk.types(vera, "never sent");
        TestClient cyd = desk.agent("cyd", "other-cyd");
        transfers(OTHER, null, "a note", 0, true);
        assertThat(stored(desk, chat).toString()).doesNotContain("never sent");
        assertThat(cyd.seen.toString()).doesNotContain("never sent");
    }
}
