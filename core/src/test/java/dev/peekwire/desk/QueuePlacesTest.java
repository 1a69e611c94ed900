package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What visitors are told of their place in the queue, and how often. */
class QueuePlacesTest extends RoutingScene {
    private static final Duration SOON = Duration.ofSeconds(3);

    private final DeskFixture desk = desk(asking(OfferPolicy.PUSH), builder -> builder.authenticator(oneAtATime())
            .limits(Limits.DEFAULT.toBuilder().newChatsPerAddressAndHour(1_000).build()));

    private final List<TestClient> visitors = new ArrayList<>();
    private final List<ChatId> chats = new ArrayList<>();

    private void come(int many) {
        for (int i = 0; i < many; i++) {
            TestClient visitor = desk.visitor("v" + visitors.size());
            visitors.add(visitor);
            chats.add(desk.startsChat(visitor));
            desk.time.advance(A_MOMENT, desk::settle);
        }
    }

    private static List<Integer> positions(TestClient visitor) {
        return visitor.all(RoutingFrame.Queued.class)
                .map(RoutingFrame.Queued::position)
                .toList();
    }

    @Test
    void a_visitor_is_told_the_place_on_coming_and_again_as_it_falls() {
        come(3);
        assertThat(positions(visitors.get(2))).containsExactly(3);
        visitors.get(0).sends(new ClientFrame.Close(desk.command(), chats.get(0)));
        desk.pass(SOON);
        assertThat(positions(visitors.get(2))).containsExactly(3, 2);
        visitors.get(1).sends(new ClientFrame.Close(desk.command(), chats.get(1)));
        desk.pass(SOON);
        assertThat(positions(visitors.get(2))).containsExactly(3, 2, 1);
    }

    @Test
    void many_changes_at_once_are_told_as_one() {
        come(10);
        desk.pass(SOON);
        visitors.forEach(visitor -> visitor.seen.clear());
        for (int i = 0; i < 9; i++) {
            visitors.get(i).sends(new ClientFrame.Close(desk.command(), chats.get(i)));
            desk.pass(A_MOMENT);
        }
        desk.pass(SOON);
        assertThat(positions(visitors.get(9)).size()).isLessThanOrEqualTo(2);
        assertThat(positions(visitors.get(9))).endsWith(1);
    }

    @Test
    void nothing_is_told_while_nothing_changes() {
        come(3);
        desk.pass(SOON);
        visitors.forEach(visitor -> visitor.seen.clear());
        desk.pass(Duration.ofMinutes(5));
        assertThat(visitors)
                .allSatisfy(visitor -> assertThat(positions(visitor)).isEmpty());
    }

    @Test
    void the_wait_is_told_when_somebody_is_there_to_be_waited_for() {
        come(1);
        assertThat(visitors.get(0).latest(RoutingFrame.Queued.class).estimatedWait())
                .isNull();
        desk.agent("ann");
        come(1);
        Duration wait = visitors.get(1).latest(RoutingFrame.Queued.class).estimatedWait();
        assertThat(wait).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
        assertThat(wait.toSeconds() % 60).isZero();
    }

    @Test
    void who_comes_back_to_a_waiting_chat_is_told_where_it_stands() {
        come(2);
        String token = visitors.get(1).latest(ServerFrame.Welcome.class).resumeToken();
        visitors.get(1).disconnects();
        TestClient back = desk.visitor("back", token);
        assertThat(positions(back)).containsExactly(2);
    }

    @Test
    void the_first_hundred_are_told_soon_and_those_behind_now_and_then() {
        come(105);
        desk.pass(Duration.ofMinutes(1));
        visitors.forEach(visitor -> visitor.seen.clear());
        visitors.get(0).sends(new ClientFrame.Close(desk.command(), chats.get(0)));
        desk.pass(SOON);
        assertThat(positions(visitors.get(50))).containsExactly(50);
        visitors.get(1).sends(new ClientFrame.Close(desk.command(), chats.get(1)));
        desk.pass(SOON);
        assertThat(positions(visitors.get(50))).containsExactly(50, 49);
        assertThat(positions(visitors.get(104)).size()).isLessThanOrEqualTo(1);
        desk.pass(Duration.ofSeconds(30));
        assertThat(positions(visitors.get(104))).endsWith(103);
    }

    @Test
    void who_has_an_agent_is_told_no_place_any_more() {
        come(1);
        desk.agent("ann");
        visitors.get(0).seen.clear();
        desk.pass(Duration.ofMinutes(1));
        assertThat(positions(visitors.get(0))).isEmpty();
    }
}
