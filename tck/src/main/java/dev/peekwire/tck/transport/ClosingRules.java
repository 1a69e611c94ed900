package dev.peekwire.tck.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.SendResult;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 7 of {@link dev.peekwire.spi.Connection}. */
abstract class ClosingRules extends LatestRules {
    @ParameterizedTest
    @EnumSource(CloseCode.class)
    void c7_the_servers_code_reaches_both_sides(CloseCode code) {
        Pair pair = pair();
        pair.server().connection().close(code, "said by the kit");
        assertThat(pair.client().heard().awaitClosed()).isEqualTo(code);
        assertThat(pair.server().heard().awaitClosed()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(CloseCode.class)
    void c7_the_clients_code_reaches_both_sides(CloseCode code) {
        Pair pair = pair();
        pair.client().connection().close(code, "said by the kit");
        assertThat(pair.server().heard().awaitClosed()).isEqualTo(code);
        assertThat(pair.client().heard().awaitClosed()).isEqualTo(code);
    }

    @Test
    void c7_close_is_idempotent_and_the_first_code_counts() {
        Pair pair = pair();
        pair.server().connection().close(CloseCode.RESTART, "first");
        pair.server().connection().close(CloseCode.ABUSE, "second");
        assertThat(pair.client().heard().awaitClosed()).isEqualTo(CloseCode.RESTART);
        assertThat(pair.server().heard().awaitClosed()).isEqualTo(CloseCode.RESTART);
        pair.server().connection().close(CloseCode.ABUSE, "third");
        assertOneClose(pair);
    }

    @Test
    void c7_what_was_queued_before_close_is_written_first() {
        Pair pair = pair();
        Frames.downs(100).forEach(f -> send(pair.server().connection(), Frames.shared(f)));
        pair.server().connection().close(CloseCode.RESTART, "done");
        assertThat(pair.client().heard().awaitClosed()).isEqualTo(CloseCode.RESTART);
        assertThat(pair.client().heard().frames()).isEqualTo(Frames.downs(100));
    }

    @Test
    void c7_a_peer_that_does_not_read_does_not_keep_the_connection_open() {
        Stalled stalled = stalledPair();
        stalled.fill();
        stalled.server().connection().close(CloseCode.SLOW_CONSUMER, "too slow");
        assertThat(stalled.server().heard().awaitClosed(harness.closeTimeout().plus(patience())))
                .isEqualTo(CloseCode.SLOW_CONSUMER);
        assertThat(stalled.server().connection().send(Frames.shared(Frames.down(1))))
                .isEqualTo(SendResult.CLOSED);
    }

    @Test
    void c7_a_reason_that_is_too_long_is_cut() {
        Pair pair = pair();
        pair.server().connection().close(CloseCode.RESTART, "\u00E9".repeat(2_000));
        assertThat(pair.client().heard().awaitClosed()).isEqualTo(CloseCode.RESTART);
    }

    @Test
    void c7_closes_that_race_end_both_sides_once() {
        List<Pair> pairs = IntStream.range(0, 20).mapToObj(round -> pair()).toList();
        pairs.forEach(this::closeFromBothSides);
        assertOneClose(pairs.get(19));
        assertThat(pairs).allSatisfy(ClosingRules::assertToldOnce);
    }

    private void closeFromBothSides(Pair pair) {
        CountDownLatch go = new CountDownLatch(1);
        Future<Boolean> server = start(() -> closeAt(go, pair.server(), CloseCode.RESTART));
        Future<Boolean> client = start(() -> closeAt(go, pair.client(), CloseCode.NORMAL));
        go.countDown();
        get(server);
        get(client);
        assertThat(pair.server().heard().awaitClosed()).isIn(CloseCode.RESTART, CloseCode.NORMAL);
        assertThat(pair.client().heard().awaitClosed()).isIn(CloseCode.RESTART, CloseCode.NORMAL);
    }

    private static boolean closeAt(CountDownLatch go, Party party, CloseCode code) {
        await(go);
        party.connection().close(code, "");
        return true;
    }

    /** Whether each side is told the end once, with some time for a second one to come. */
    final void assertOneClose(Pair pair) {
        assertThat(pair.server().heard().breachWithin(quiet())).isFalse();
        assertToldOnce(pair);
    }

    private static void assertToldOnce(Pair pair) {
        assertThat(pair.server().heard().closes()).hasSize(1);
        assertThat(pair.client().heard().closes()).hasSize(1);
        assertThat(pair.server().heard().breaches()).isEmpty();
        assertThat(pair.client().heard().breaches()).isEmpty();
    }
}
