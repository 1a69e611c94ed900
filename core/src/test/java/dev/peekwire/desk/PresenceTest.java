package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.spi.Authenticator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who takes chats: by choice, by disconnecting, and for which teams. */
class PresenceTest extends RoutingScene {
    private static final Duration GRACE = Limits.DEFAULT.agentGrace();

    private final DeskFixture desk = desk(asking(OfferPolicy.PUSH));

    private static RoutingFrame.Presence told(boolean available, PresenceReason reason) {
        return new RoutingFrame.Presence(available, Set.of(), reason);
    }

    private static List<RoutingFrame.Presence> presences(TestClient agent) {
        return agent.all(RoutingFrame.Presence.class).toList();
    }

    @Test
    void every_connection_is_told_how_it_is_and_when_it_changes() {
        TestClient desktop = desk.agent("ann");
        assertThat(presences(desktop))
                .containsExactly(told(false, PresenceReason.SELF), told(true, PresenceReason.SELF));
        TestClient phone = desk.connect("phone");
        phone.sends(new ClientFrame.Hello(1, dev.peekwire.protocol.Role.AGENT, "agent-ann", "en", false, List.of()));
        assertThat(presences(phone)).containsExactly(told(true, PresenceReason.SELF));
        seesNothing(desktop, phone);
        phone.sends(new AgentFrame.Presence(false));
        assertThat(presences(desktop)).isEqualTo(presences(phone)).containsExactly(told(false, PresenceReason.SELF));
    }

    @Test
    void who_is_away_keeps_the_chats_and_gets_no_new_ones() {
        TestClient ann = desk.agent("ann");
        ChatId mine = desk.startsChat(desk.visitor("v1"));
        ann.sends(new AgentFrame.Presence(false));
        ChatId waits = desk.startsChat(desk.visitor("v2"));
        assertThat(chatsOf(desk, "ann")).containsExactly(mine);
        ann.sends(new AgentFrame.Presence(true));
        assertThat(chatsOf(desk, "ann")).containsExactly(mine, waits);
    }

    @Test
    void a_reconnect_within_the_grace_keeps_the_presence_and_the_chats() {
        TestClient ann = desk.agent("ann");
        ChatId mine = desk.startsChat(desk.visitor("v1"));
        ann.disconnects();
        ChatId waits = desk.startsChat(desk.visitor("v2"));
        assertThat(chatsOf(desk, "ann")).containsExactly(mine);
        desk.pass(GRACE.minus(A_MOMENT));
        TestClient back = desk.connect("back");
        back.sends(new ClientFrame.Hello(1, dev.peekwire.protocol.Role.AGENT, "agent-ann", "en", false, List.of()));
        assertThat(presences(back)).containsExactly(told(true, PresenceReason.SELF));
        desk.pass(GRACE);
        assertThat(chatsOf(desk, "ann")).containsExactly(mine, waits);
        assertThat(stored(desk, mine, ChatEvent.Requeued.class)).isEmpty();
    }

    @Test
    void after_the_grace_an_agent_comes_back_away_and_without_chats() {
        TestClient ann = desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("v1"));
        ann.disconnects();
        desk.pass(GRACE);
        assertThat(stored(desk, chat, ChatEvent.Requeued.class))
                .containsExactly(new ChatEvent.Requeued(MAIN, id("ann")));
        TestClient back = desk.connect("back");
        back.sends(new ClientFrame.Hello(1, dev.peekwire.protocol.Role.AGENT, "agent-ann", "en", false, List.of()));
        assertThat(presences(back)).containsExactly(told(false, PresenceReason.SELF));
        assertThat(chatsOf(desk, "ann")).isEmpty();
        back.sends(new AgentFrame.Presence(true));
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void after_the_grace_the_chats_go_to_the_front_with_their_wait_kept() {
        DeskFixture one = desk(asking(OfferPolicy.PUSH), builder -> builder.authenticator(oneAtATime()));
        TestClient ann = one.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId lost = one.startsChat(vera);
        one.pass(Duration.ofMinutes(2));
        TestClient victor = one.visitor("victor");
        ChatId waits = one.startsChat(victor);
        ann.disconnects();
        one.pass(GRACE);
        assertThat(vera.latest(RoutingFrame.Queued.class).position()).isOne();
        one.pass(Duration.ofSeconds(3));
        assertThat(victor.latest(RoutingFrame.Queued.class).position()).isEqualTo(2);
        one.agent("bob");
        assertThat(chatsOf(one, "bob")).containsExactly(lost);
        one.agent("cyd");
        assertThat(chatsOf(one, "cyd")).containsExactly(waits);
    }

    @Test
    void an_agent_pauses_one_team_and_goes_on_with_the_other() {
        Authenticator both = request -> CompletableFuture.completedFuture(
                new Authenticator.Agent(new AgentId("ann"), "Ann", Set.of(MAIN, OTHER), false, 3));
        DeskFixture two = desk(asking(OfferPolicy.PUSH), builder -> builder.authenticator(both));
        TestClient ann = two.agent("ann");
        ann.sends(new AgentFrame.Presence(true, Set.of(OTHER)));
        assertThat(ann.latest(RoutingFrame.Presence.class).paused()).containsExactly(OTHER);
        ChatId main = starts(two, two.visitor("v1"), "anything");
        ChatId other = starts(two, two.visitor("v2"), "other");
        assertThat(chatsOf(two, "ann")).containsExactly(main);
        ann.sends(new AgentFrame.Presence(true));
        assertThat(chatsOf(two, "ann")).containsExactly(main, other);
    }

    @Test
    void nothing_is_given_to_who_is_not_connected() {
        TestClient ann = desk.agent("ann");
        ann.disconnects();
        TestClient vera = desk.visitor("vera");
        desk.startsChat(vera);
        desk.pass(GRACE.multipliedBy(2));
        assertThat(chatsOf(desk, "ann")).isEmpty();
        assertThat(vera.latest(RoutingFrame.Queued.class).position()).isOne();
    }
}
