package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Chats whose agent stays until somebody has taken over. */
class WarmTransfersTest extends TransferScene {
    private static final Duration PATIENCE = Limits.DEFAULT.warmTransfer();

    WarmTransfersTest() {
        super(desk(asking(OfferPolicy.ASK)));
    }

    @Test
    void in_a_warm_transfer_the_agent_keeps_the_chat_until_somebody_has_taken_it() {
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
        annHasVerasChat(desk(asking(OfferPolicy.PUSH), builder -> builder.authenticator(oneAtATime())));
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
        annHasVerasChat(desk(asking(OfferPolicy.PUSH)));
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
    void a_warm_transfer_goes_back_to_the_agent_it_came_from_when_that_one_is_asked_by_name() {
        annHasVerasChat(desk(asking(OfferPolicy.PUSH)));
        TestClient bob = desk.agent("bob");
        transfers(MAIN, id("bob"), null, 0, false);
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        bob.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, id("ann"), null, 0, true));
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void a_warm_transfer_can_be_called_off() {
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
        annHasVerasChat(desk(asking(OfferPolicy.PUSH)));
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
