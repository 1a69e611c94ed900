package dev.peekwire.tck.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.SendResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The rules of {@link dev.peekwire.spi.ConnectionListener}. */
abstract class ListeningRules extends ClosingRules {
    @Test
    void l1_calls_come_one_after_another() {
        Pair pair = pair();
        Recorder heard = pair.server().heard().reacting(frame -> {
            pair.server().connection().close(CloseCode.NORMAL, "closed inside a call");
            pair.server().heard().breachWithin(quiet());
        });
        Frames.ups(5).forEach(f -> pair.client().connection().send(Frames.shared(f)));
        heard.awaitClosed();
        assertThat(heard.breaches()).isEmpty();
    }

    @Test
    void l1_each_call_happens_before_the_next() {
        Pair pair = pair();
        Frames.ups(1_000).forEach(f -> send(pair.client().connection(), Frames.shared(f)));
        pair.client().connection().close(CloseCode.NORMAL, "");
        pair.server().heard().awaitClosed();
        assertThat(pair.server().heard().plainCount()).isEqualTo(1_001);
        assertThat(pair.server().heard().breaches()).isEmpty();
    }

    @Test
    void l2_on_closed_comes_once_and_last() {
        Pair pair = pair();
        Frames.downs(200).forEach(f -> pair.server().connection().send(Frames.shared(f)));
        Frames.ups(200).forEach(f -> pair.client().connection().send(Frames.shared(f)));
        pair.client().connection().close(CloseCode.NORMAL, "");
        Frames.downs(200).forEach(f -> pair.server().connection().send(Frames.shared(f)));
        pair.server().heard().awaitClosed();
        pair.client().heard().awaitClosed();
        assertOneClose(pair);
    }

    @Test
    void l2_a_connection_that_breaks_is_told_as_lost_once() throws Exception {
        TransportHarness.RawPeer raw = rawPeer();
        Party server = host.next();
        raw.cut();
        assertThat(server.heard().awaitClosed()).isEqualTo(CloseCode.LOST);
        assertThat(server.connection().send(Frames.shared(Frames.down(1)))).isEqualTo(SendResult.CLOSED);
        server.connection().close(CloseCode.NORMAL, "");
        assertThat(server.heard().breachWithin(quiet())).isFalse();
        assertThat(server.heard().closes()).hasSize(1);
    }

    @Test
    void l3_a_listener_that_throws_costs_its_connection_and_no_other() {
        Pair other = pair();
        Pair pair = pair();
        pair.server().heard().reacting(ListeningRules::fail);
        pair.client().connection().send(Frames.shared(Frames.up(1)));
        assertThat(pair.server().heard().awaitClosed()).isEqualTo(CloseCode.INTERNAL);
        assertThat(pair.client().heard().awaitClosed()).isEqualTo(CloseCode.INTERNAL);
        assertOneClose(pair);
        echo(other);
    }

    @Test
    void l3_a_listener_that_throws_in_on_closed_harms_nobody() {
        Pair other = pair();
        Pair pair = pair();
        pair.server().heard().reactingToClose(() -> fail(Frames.up(1)));
        pair.client().heard().reactingToClose(() -> fail(Frames.up(1)));
        pair.client().connection().close(CloseCode.NORMAL, "");
        pair.server().heard().awaitClosed();
        pair.client().heard().awaitClosed();
        assertOneClose(pair);
        echo(other);
        echo(pair());
    }

    @Test
    void l4_a_connection_may_be_used_in_every_call() {
        Pair pair = pair();
        List<SendResult> atTheEnd = new CopyOnWriteArrayList<>();
        pair.server()
                .heard()
                .reactingToClose(() -> atTheEnd.add(pair.server().connection().send(Frames.shared(Frames.down(9)))));
        pair.server().heard().reacting(f -> echoOrClose(pair, f));
        Frames.ups(3).forEach(f -> send(pair.client().connection(), Frames.shared(f)));
        assertThat(pair.client().heard().awaitClosed()).isEqualTo(CloseCode.RESTART);
        assertThat(pair.client().heard().frames()).isEqualTo(Frames.downs(3));
        pair.server().heard().awaitClosed();
        assertThat(pair.server().heard().breachWithin(quiet())).isFalse();
        assertThat(atTheEnd).containsExactly(SendResult.CLOSED);
    }

    private static void echoOrClose(Pair pair, Frame frame) {
        pair.server().connection().send(Frames.shared(Frames.down(Frames.number(frame))));
        if (Frames.number(frame) == 3) {
            pair.server().connection().close(CloseCode.RESTART, "closed inside a call");
        }
    }

    @Test
    void l5_what_is_no_frame_is_told_and_the_connection_goes_on() throws Exception {
        TransportHarness.RawPeer raw = rawPeer();
        Party server = host.next();
        raw.send("no frame at all");
        server.heard().awaitMalformed(1);
        raw.send(codec().encode(Frames.up(1)));
        assertThat(server.heard().awaitFrames(1)).containsExactly(Frames.up(1));
        assertThat(server.heard().closes()).isEmpty();
        assertThat(server.heard().malformed()).hasSize(1);
    }

    @Test
    void l5_nothing_of_a_malformed_batch_counts() throws Exception {
        TransportHarness.RawPeer raw = rawPeer();
        Party server = host.next();
        raw.send(codec().join(List.of(codec().encode(Frames.up(1)), "no frame at all")));
        server.heard().awaitMalformed(1);
        raw.send(codec().encode(Frames.up(2)));
        assertThat(server.heard().awaitFrames(1)).containsExactly(Frames.up(2));
    }

    @Test
    void l5_a_listener_that_throws_at_something_malformed_costs_its_connection() throws Exception {
        TransportHarness.RawPeer raw = rawPeer();
        Party server = host.next();
        server.heard().reactingToMalformed(() -> fail(Frames.up(1)));
        raw.send("no frame at all");
        assertThat(server.heard().awaitClosed()).isEqualTo(CloseCode.INTERNAL);
    }

    @Test
    void l6_a_message_beyond_any_limit_ends_the_connection_as_too_big() throws Exception {
        TransportHarness.RawPeer raw = rawPeer();
        Party server = host.next();
        Future<Boolean> sending = start(() -> {
            raw.send("x".repeat(8 * harness.client().capabilities().maxFrame()));
            return true;
        });
        assertThat(server.heard().awaitClosed()).isEqualTo(CloseCode.TOO_BIG);
        sending.cancel(true);
        assertThat(server.heard().frames()).isEmpty();
    }

    private static void fail(Frame frame) {
        throw new IllegalStateException("thrown on purpose by the kit");
    }
}
