package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.routing.TeamPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When those who wait are told of their place again, and when not. */
class PlacesToldTest extends RoutingScene {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final DeskFixture desk = desk(plan(TeamPolicy.of(MAIN), TeamPolicy.of(OTHER)));
    private final TestClient vera = desk.visitor("vera");
    private final TestClient victor = desk.visitor("victor");

    private ChatId waits(TestClient visitor) {
        ChatId chat = desk.startsChat(visitor);
        desk.pass(SOON);
        return chat;
    }

    private static int place(TestClient visitor) {
        return visitor.latest(RoutingFrame.Queued.class).position();
    }

    @Test
    void who_comes_behind_changes_nobodys_place() {
        waits(vera);
        seesNothing(vera);

        waits(victor);

        assertThat(place(victor)).isEqualTo(2);
        assertThat(vera.all(RoutingFrame.Queued.class)).isEmpty();
    }

    @Test
    void who_waits_once_more_at_the_same_place_is_told_so() {
        waits(vera);
        TestClient ann = desk.agent("ann");
        ann.disconnects();
        seesNothing(vera);

        desk.pass(Limits.DEFAULT.agentGrace().plus(SOON));

        assertThat(place(vera)).isOne();
    }

    @Test
    void who_is_behind_a_chat_that_goes_to_another_team_is_told() {
        ChatId first = waits(vera);
        waits(victor);
        TestClient sue = desk.agent("sue", "super-sue");
        desk.agent("cyd", "other-cyd").sends(new AgentFrame.Presence(true));
        sue.sends(new AgentFrame.Transfer(desk.command(), first, OTHER, null, null));

        desk.pass(SOON);

        assertThat(place(victor)).isOne();
    }

    @Test
    void a_plan_that_expects_longer_chats_is_told_to_those_who_wait() {
        desk.agent("ann");
        for (int i = 0; i < 3; i++) {
            desk.startsChat(desk.visitor("v" + i));
        }
        waits(vera);
        Duration before = vera.latest(RoutingFrame.Queued.class).estimatedWait();

        desk.desk.routing(plan(TeamPolicy.of(MAIN).handling(Duration.ofHours(1)), TeamPolicy.of(OTHER)));
        desk.settle();
        desk.pass(SOON);

        assertThat(vera.latest(RoutingFrame.Queued.class).estimatedWait()).isGreaterThan(before);
    }
}
