package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.ChatAtHand;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.WaitingChat;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.spi.Authenticator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What those who watch are told of chats: supervisors of all, agents of what waits for their teams. */
class LoadFramesTest extends RoutingScene {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private DeskFixture desk = desk(asking(OfferPolicy.PUSH));

    private TestClient watches(TestClient client) {
        client.sends(new AgentFrame.Watch(true));
        return client;
    }

    private RoutingFrame.Load told(TestClient client) {
        desk.pass(A_SECOND);
        return client.latest(RoutingFrame.Load.class);
    }

    private AgentLoad row(TestClient watcher, String agent) {
        return told(watcher).agents().stream()
                .filter(row -> row.agent().equals(id(agent)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_supervisor_sees_what_waits_for_every_team_and_who_is_asked_about_it() {
        desk = desk(asking(OfferPolicy.ASK));
        TestClient sue = watches(desk.agent("sue", "super-sue"));
        sue.sends(new AgentFrame.Presence(false));
        ChatId chat = starts(desk, desk.visitor("vera"), "billing");
        ChatId other = starts(desk, desk.visitor("otto"), "other");
        desk.agent("ann");
        List<WaitingChat> waiting = told(sue).waiting();
        assertThat(waiting).extracting(WaitingChat::chat).containsExactly(chat, other);
        assertThat(waiting).extracting(WaitingChat::topic).containsExactly("billing", "other");
        assertThat(waiting).extracting(WaitingChat::offeredTo).containsExactly(List.of(id("ann")), List.of());
        assertThat(waiting).noneMatch(WaitingChat::left);
    }

    @Test
    void an_agent_sees_what_waits_for_the_own_teams_and_no_chats_of_colleagues() {
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        starts(desk, desk.visitor("otto"), "other");
        TestClient bob = watches(desk.agent("bob"));
        desk.agent("ann");
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        bob.sends(new AgentFrame.Presence(false));
        desk.clients.get(3).sends(new AgentFrame.Presence(false));
        ChatId next = desk.startsChat(desk.visitor("next"));
        assertThat(told(bob).waiting()).extracting(WaitingChat::chat).containsExactly(next);
        assertThat(row(bob, "bob").chats()).isEmpty();
        assertThat(row(bob, "ann").teams()).isEmpty();
    }

    @Test
    void a_supervisor_sees_what_each_agent_has_since_when_and_whether_it_is_on_hold() {
        TestClient sue = watches(desk.agent("sue", "super-sue"));
        TestClient ann = desk.agent("ann");
        desk.pass(A_SECOND);
        ChatId chat = starts(desk, desk.visitor("vera"), "billing");
        ChatAtHand had = new ChatAtHand(chat, MAIN, "billing", desk.time.now(), false);
        assertThat(row(sue, "ann").chats()).containsExactly(had);
        assertThat(row(sue, "ann").teams()).containsExactly(MAIN);
        assertThat(row(sue, "ann").tier()).isEqualTo(1);
        ann.sends(new AgentFrame.Hold(desk.command(), chat, true));
        assertThat(row(sue, "ann").chats()).singleElement().satisfies(held -> {
            assertThat(held.held()).isTrue();
            assertThat(held.since()).isEqualTo(had.since());
        });
        ann.sends(new ClientFrame.Close(desk.command(), chat));
        assertThat(row(sue, "ann").chats()).isEmpty();
    }

    @Test
    void what_agents_have_is_known_after_a_restart() {
        TestClient ann = desk.agent("ann");
        desk.pass(A_SECOND);
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        ChatAtHand had = new ChatAtHand(chat, MAIN, null, desk.time.now(), false);
        ann.disconnects();
        desk.desk.close();
        desk = new DeskFixture(desk.store, builder -> builder.routing(asking(OfferPolicy.PUSH)));
        desk.agent("ann");
        assertThat(row(watches(desk.agent("sue", "super-sue")), "ann").chats()).containsExactly(had);
    }

    @Test
    void the_first_twenty_of_a_queue_are_told() {
        for (int i = 0; i < 25; i++) {
            starts(desk, desk.visitor("v" + i), null);
        }
        RoutingFrame.Load load = told(watches(desk.agent("sue", "super-sue")));
        assertThat(load.waiting()).hasSize(WaitingChat.MOST);
        assertThat(load.teams().get(0).waiting()).isEqualTo(25);
    }

    @Test
    void among_hundreds_of_colleagues_a_frame_stays_a_frame_and_has_the_own_row() {
        Authenticator many = request -> CompletableFuture.completedFuture(new Authenticator.Agent(
                id(request.token()), "A name of some length", Set.of(MAIN), false, 3, Map.of(), Set.of(), 1));
        desk = desk(asking(OfferPolicy.PUSH), builder -> builder.authenticator(many));
        for (int i = 100; i < 350; i++) {
            desk.agent("a" + i, "a" + i);
        }
        RoutingFrame.Load load = told(watches(desk.agent("z", "z")));
        assertThat(load.agents()).hasSizeBetween(50, 200);
        assertThat(load.agents()).last().extracting(AgentLoad::agent).isEqualTo(id("z"));
    }
}
