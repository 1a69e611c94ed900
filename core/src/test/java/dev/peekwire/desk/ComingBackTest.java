package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.rules.RoutingPlan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Agents whose connection comes and goes, and what is remembered of that. */
class ComingBackTest extends RoutingScene {
    private static final RoutingPlan PUSH = asking(OfferPolicy.PUSH);
    private static final Duration GRACE = Limits.DEFAULT.agentGrace();
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final DeskFixture desk = desk(PUSH);
    private TestClient ann;
    private int connections;

    private void comes() {
        ann = desk.agent("ann" + ++connections, "agent-ann");
    }

    /** Is there so long, and then away for a second. */
    private void stays(Duration time) {
        comes();
        desk.pass(time);
        ann.disconnects();
        desk.pass(A_SECOND);
    }

    private boolean isGivenAChat() {
        ChatId chat = desk.startsChat(desk.visitor("v" + ++connections));
        return chatsOf(desk, "ann").contains(chat);
    }

    @Test
    void after_two_short_stays_in_a_row_nothing_is_given_until_the_third_has_held() {
        stays(A_SECOND);
        stays(A_SECOND);
        comes();

        desk.pass(Presences.STEADY.minus(A_MOMENT));
        assertThat(isGivenAChat()).isFalse();
        desk.pass(A_MOMENT);
        assertThat(isGivenAChat()).isTrue();
    }

    @Test
    void a_long_stay_between_two_short_ones_makes_up_for_the_first() {
        stays(A_SECOND);
        stays(Presences.STEADY.multipliedBy(2));
        stays(A_SECOND);
        comes();

        assertThat(isGivenAChat()).isTrue();
    }

    @Test
    void a_stay_that_ended_before_it_had_held_has_not_held_later() {
        stays(A_SECOND);
        stays(A_SECOND);
        stays(Duration.ofSeconds(3));
        desk.pass(Presences.STEADY);
        comes();

        assertThat(isGivenAChat()).isFalse();
    }

    @Test
    void after_the_grace_short_stays_are_forgotten() {
        stays(A_SECOND);
        stays(A_SECOND);
        desk.pass(GRACE);
        comes();

        assertThat(isGivenAChat()).isTrue();
    }

    @Test
    void who_comes_and_goes_and_is_gone_is_not_counted_among_those_at_the_desk() {
        stays(A_SECOND);
        stays(A_SECOND);
        stays(A_SECOND);

        CompletableFuture<List<TeamLoad>> loads = desk.desk.loads().toCompletableFuture();
        desk.settle();

        TeamLoad main = loads.join().stream()
                .filter(load -> load.team().equals(MAIN))
                .findFirst()
                .orElseThrow();
        assertThat(main.away()).isZero();
        assertThat(main.capacity()).isZero();
    }

    @Test
    void who_is_back_before_the_chats_could_be_put_back_keeps_them() {
        FlakyStore store = new FlakyStore();
        DeskFixture flaky = new DeskFixture(store.store(), builder -> builder.routing(PUSH));
        TestClient first = flaky.agent("ann");
        ChatId chat = flaky.startsChat(flaky.visitor("vera"));
        first.disconnects();
        store.failsBefore = store.next("assignedTo", 1);
        flaky.pass(GRACE);
        assertThat(store.failures).isOne();

        flaky.agent("again", "agent-ann");
        flaky.pass(Rooms.RETRY.multipliedBy(2));

        assertThat(chatsOf(flaky, "ann")).containsExactly(chat);
        assertThat(stored(flaky, chat, ChatEvent.Requeued.class)).isEmpty();
    }

    @Test
    void what_an_agent_has_counts_after_a_restart_before_the_agent_is_back() {
        comes();
        desk.startsChat(desk.visitor("vera"));
        desk.desk.close();
        desk.settle();
        DeskFixture next = new DeskFixture(desk.store, builder -> builder.routing(PUSH));
        next.agent("ann");
        TestClient sue = next.agent("sue", "super-sue");
        sue.sends(new AgentFrame.Watch(true));

        assertThat(sue.latest(RoutingFrame.Load.class).agents())
                .filteredOn(row -> row.agent().equals(id("ann")))
                .extracting(AgentLoad::load)
                .containsExactly(1);
    }
}
