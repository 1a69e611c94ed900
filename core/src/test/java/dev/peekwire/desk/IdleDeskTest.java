package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.protocol.ClientFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing in routing looks whether there is something to do: without anything due there is no timer. */
class IdleDeskTest {
    private final DeskFixture desk = new DeskFixture();

    @Test
    void agents_and_visitors_who_do_nothing_cost_one_heartbeat_for_all_of_them_and_no_timer_of_routing() {
        for (int i = 0; i < 10; i++) {
            desk.agent("ann" + i);
            desk.visitor("vera" + i);
        }
        for (int minute = 0; minute < 60; minute++) {
            desk.pass(Duration.ofMinutes(1));
            assertThat(desk.time.pending()).as("the heartbeat").isEqualTo(1);
        }
    }

    @Test
    void what_waited_and_was_served_leaves_no_timer_behind() {
        List<ChatId> chats = new ArrayList<>();
        List<TestClient> visitors = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            visitors.add(desk.visitor("vera" + i));
            chats.add(desk.startsChat(visitors.get(i)));
        }
        desk.agent("ann");
        desk.agent("bob");
        for (int i = 0; i < 5; i++) {
            visitors.get(i).sends(new ClientFrame.Close(desk.command(), chats.get(i)));
        }
        desk.pass(Duration.ofMinutes(5));
        assertThat(desk.time.pending()).as("the heartbeat").isEqualTo(1);
    }
}
