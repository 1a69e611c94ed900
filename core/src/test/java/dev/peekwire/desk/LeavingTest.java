package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An agent who leaves a chat does not get it straight back. */
class LeavingTest extends RoutingScene {
    private static final Duration RESPITE = OfferPolicy.PUSH.reofferAfter();

    private DeskFixture desk = desk(asking(OfferPolicy.PUSH));
    private TestClient ann;
    private TestClient vera;
    private ChatId chat;

    private void annHasAChat() {
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    private void leaves(TestClient agent) {
        agent.sends(new AgentFrame.Leave(desk.command(), chat));
    }

    @Test
    void it_goes_to_somebody_else_at_once() {
        annHasAChat();
        desk.agent("bob");
        leaves(ann);
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        desk.pass(RESPITE.multipliedBy(2));
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        assertThat(stored(desk, chat, ChatEvent.Assigned.class)).hasSize(2);
    }

    @Test
    void who_comes_meanwhile_gets_it() {
        annHasAChat();
        leaves(ann);
        desk.pass(RESPITE.dividedBy(2));
        desk.agent("bob");
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
    }

    @Test
    void it_comes_back_after_a_while_when_there_is_nobody_else() {
        annHasAChat();
        leaves(ann);
        assertThat(chatsOf(desk, "ann")).isEmpty();
        desk.pass(RESPITE.minus(A_MOMENT));
        assertThat(chatsOf(desk, "ann")).isEmpty();
        desk.pass(A_MOMENT);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void it_keeps_its_place_when_its_agent_may_have_it_again() {
        desk = desk(asking(OfferPolicy.PUSH), builder -> builder.authenticator(oneAtATime()));
        annHasAChat();
        desk.pass(A_MOMENT);
        ann.sends(new AgentFrame.Presence(false));
        leaves(ann);
        desk.pass(A_MOMENT);
        desk.startsChat(desk.visitor("later"));
        desk.pass(RESPITE);
        ann.sends(new AgentFrame.Presence(true));
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void whoever_is_asked_about_it_meanwhile_may_think_to_the_end() {
        OfferPolicy slow = new OfferPolicy(OfferPolicy.Mode.OFFER, Duration.ofMinutes(2), 1, 0, RESPITE);
        desk = desk(plan(TeamPolicy.of(MAIN).offering(slow), TeamPolicy.of(OTHER)));
        ann = desk.agent("ann");
        chat = desk.startsChat(desk.visitor("vera"));
        accepts(desk, ann, chat);
        TestClient bob = desk.agent("bob");
        leaves(ann);
        seesNothing(ann);
        desk.pass(RESPITE.multipliedBy(2));
        assertThat(offered(bob)).containsExactly(chat);
        assertThat(ended(bob)).isEmpty();
        assertThat(offered(ann)).isEmpty();
        declines(desk, bob, chat);
        assertThat(offered(ann)).containsExactly(chat);
    }

    @Test
    void a_restart_neither_shortens_nor_forgets_the_while() {
        annHasAChat();
        leaves(ann);
        desk.desk.close();
        DeskFixture next = new DeskFixture(desk.store, builder -> builder.routing(asking(OfferPolicy.PUSH)));
        next.agent("ann");
        assertThat(chatsOf(next, "ann")).isEmpty();
        next.pass(RESPITE);
        assertThat(chatsOf(next, "ann")).containsExactly(chat);
    }

    @Test
    void a_chat_that_is_over_meanwhile_leaves_nothing_behind() {
        annHasAChat();
        leaves(ann);
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        ann.disconnects();
        vera.disconnects();
        desk.pass(Limits.DEFAULT.agentGrace());
        assertThat(desk.time.pending()).isZero();
    }
}
