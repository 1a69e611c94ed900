package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What one of several nodes says of itself to who runs it. */
class NodesHealthTest extends NodesScene {
    @Test
    void a_node_tells_who_it_is_how_many_there_are_and_who_dispatches() {
        DeskFixture one = node();
        DeskFixture two = node();
        pass(Duration.ofSeconds(2));
        DeskHealth.Node first = one.desk.health().node().orElseThrow();
        DeskHealth.Node second = two.desk.health().node().orElseThrow();
        assertThat(first.dispatches()).isTrue();
        assertThat(second.dispatches()).isFalse();
        assertThat(second.dispatcher()).isEqualTo(first.id());
        assertThat(first.nodes()).isEqualTo(2);
        assertThat(second.nodes()).isEqualTo(2);
        assertThat(first.epoch()).isEqualTo(1);
        assertThat(first.feedLag()).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_bus_that_is_down_is_told_with_since_when_and_does_not_make_it_unready() {
        DeskFixture one = node();
        pass(Duration.ofSeconds(5));
        hub.down();
        pass(Duration.ofSeconds(7));
        DeskHealth.Node node = one.desk.health().node().orElseThrow();
        assertThat(node.busUp()).isFalse();
        assertThat(node.busFor()).isEqualTo(Duration.ofSeconds(7));
        assertThat(one.desk.health().ready()).isTrue();
        hub.up();
        pass(Duration.ofSeconds(1));
        assertThat(one.desk.health().node().orElseThrow().busUp()).isTrue();
        assertThat(one.desk.stats().nodes().busLosses()).isEqualTo(1);
    }

    @Test
    void a_node_whose_store_does_not_answer_is_not_ready_after_five_seconds() {
        DeskFixture one = node();
        DeskFixture two = node();
        pass(Duration.ofSeconds(3));
        // Its workers hang, as in a call that does not come back; timers go on.
        one.freeze(true);
        pass(Duration.ofSeconds(4));
        assertThat(one.desk.health().storeAway()).isPositive();
        assertThat(one.desk.health().ready()).isTrue();
        pass(Duration.ofSeconds(2));
        assertThat(one.desk.health().ready()).isFalse();
        assertThat(two.desk.health().ready()).isTrue();
    }

    @Test
    void takeovers_evictions_and_the_ways_of_letters_are_counted() {
        DeskFixture one = node();
        DeskFixture two = node();
        two.startsChat(two.visitor("vera"));
        assertThat(two.desk.stats().nodes().letters()).isPositive();
        assertThat(one.desk.stats().nodes().notices()).isPositive();
        hub.down();
        pass(Duration.ofSeconds(1));
        two.visitor("next")
                .sends(new dev.peekwire.protocol.ClientFrame.Start(two.command(), null, "en", java.util.Map.of()));
        pass(Duration.ofSeconds(2));
        assertThat(two.desk.stats().nodes().lettersByStore()).isPositive();
        hub.up();
        stop(one);
        pass(TAKEN_OVER);
        goOn(one);
        pass(Duration.ofSeconds(3));
        assertThat(one.desk.stats().nodes().evicted()).isEqualTo(1);
        assertThat(two.desk.stats().nodes().gone()).isEqualTo(1);
        assertThat(two.desk.stats().nodes().terms()).isEqualTo(1);
        assertThat(two.desk.health().node().orElseThrow().epoch()).isEqualTo(2);
        assertThat(two.desk.stats().nodes().feedReads()).isPositive();
        assertThat(two.desk.stats().appends()).isPositive();
    }
}
