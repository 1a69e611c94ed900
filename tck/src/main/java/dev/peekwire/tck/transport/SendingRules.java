package dev.peekwire.tck.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules 1 to 4 and 6 of {@link dev.peekwire.spi.Connection}. */
abstract class SendingRules extends ConnectingRules {
    private static final int SENDERS = 4;
    private static final int EACH = 250;

    @Test
    void c1_frames_arrive_in_order_and_once_in_both_directions() {
        Pair pair = pair();
        Frames.downs(1_000).forEach(f -> send(pair.server().connection(), Frames.shared(f)));
        Frames.ups(1_000).forEach(f -> send(pair.client().connection(), Frames.shared(f)));
        pair.server().connection().send(Frames.shared(Frames.down(1_001)));
        assertThat(pair.client().heard().awaitFrames(1_001)).isEqualTo(Frames.downs(1_001));
        assertThat(pair.server().heard().awaitFrames(1_000)).isEqualTo(Frames.ups(1_000));
    }

    @Test
    void c1_the_frames_of_concurrent_senders_keep_each_senders_order() {
        Pair pair = pair();
        List<Future<Boolean>> senders = IntStream.range(0, SENDERS)
                .mapToObj(sender -> start(() -> sendEach(pair, sender)))
                .toList();
        senders.forEach(this::get);
        List<Frame> arrived = pair.client().heard().awaitFrames(SENDERS * EACH);
        assertThat(arrived).hasSize(SENDERS * EACH);
        for (int sender = 0; sender < SENDERS; sender++) {
            int which = sender;
            assertThat(arrived.stream().filter(f -> Frames.sender(f) == which).map(Frames::number))
                    .isEqualTo(numbers(EACH));
        }
    }

    private boolean sendEach(Pair pair, int sender) {
        numbers(EACH).forEach(n -> send(pair.server().connection(), Frames.shared(Frames.down(sender, n, ""))));
        return true;
    }

    @Test
    void c1_calls_that_come_one_after_another_on_several_threads_keep_their_order() {
        Pair pair = pair();
        Object turn = new Object();
        List<Long> next = new ArrayList<>(List.of(1L));
        List<Future<Boolean>> senders = IntStream.range(0, SENDERS)
                .mapToObj(sender -> start(() -> takeTurns(pair, turn, next)))
                .toList();
        senders.forEach(this::get);
        assertThat(pair.client().heard().awaitFrames(SENDERS * EACH).stream().map(Frames::number))
                .isEqualTo(numbers(SENDERS * EACH));
    }

    private boolean takeTurns(Pair pair, Object turn, List<Long> next) {
        for (int i = 0; i < EACH; i++) {
            synchronized (turn) {
                send(pair.server().connection(), Frames.shared(Frames.down(1, next.get(0), "")));
                next.set(0, next.get(0) + 1);
            }
        }
        return true;
    }

    private static List<Long> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> (long) i).toList();
    }

    @Test
    void c1_a_frame_of_16_kib_arrives_whole() {
        Pair pair = pair();
        List<Frame> up = List.of(Frames.up(1, 1, Frames.LARGE), Frames.up(2));
        List<Frame> down = List.of(Frames.down(1, 1, Frames.LARGE), Frames.down(2), Frames.down(1, 3, Frames.LARGE));
        up.forEach(f -> send(pair.client().connection(), Frames.shared(f)));
        down.forEach(f -> send(pair.server().connection(), Frames.shared(f)));
        assertThat(pair.server().heard().awaitFrames(2)).isEqualTo(up);
        assertThat(pair.client().heard().awaitFrames(3)).isEqualTo(down);
    }

    @Test
    void c1_every_character_arrives_as_it_was_sent() {
        Pair pair = pair();
        List<String> texts = List.of(
                "",
                "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80",
                "\"\\/[]{},:\n",
                "line\r\nline\u2028line\u2029\u0085",
                "\u0000\u0001\u001F\u007F\uFFFD\uFEFF\uFFFF",
                "\u05E9\u05DC\u05D5\u05DD \u4F60\u597D a\u0301",
                "\u001E\t\b\f");
        List<Frame> frames = IntStream.range(0, texts.size())
                .mapToObj(i -> Frames.up(1, i + 1L, texts.get(i)))
                .toList();
        frames.forEach(f -> send(pair.client().connection(), Frames.shared(f)));
        assertThat(pair.server().heard().awaitFrames(frames.size())).isEqualTo(frames);
    }

    @Test
    void c1_a_batch_is_frames_in_order() throws Exception {
        TransportHarness.RawPeer raw = rawPeer();
        Party server = host.next();
        List<Frame> frames = Frames.ups(3);
        raw.send(codec().join(frames.stream().map(codec()::encode).toList()));
        assertThat(server.heard().awaitFrames(3)).isEqualTo(frames);
    }

    @Test
    void c2_send_neither_blocks_nor_throws_when_the_peer_does_not_read() {
        Stalled stalled = stalledPair();
        Future<Integer> sending = start(() -> {
            stalled.fill();
            return (int) IntStream.range(0, 1_000)
                    .filter(i -> stalled.server().connection().send(Stalled.large(i + 1L)) == SendResult.QUEUED)
                    .count();
        });
        assertThat(get(sending)).isLessThan(1_000);
    }

    @Test
    void c3_a_full_backlog_refuses_and_takes_nothing() {
        Stalled stalled = stalledPair();
        int taken = stalled.fill();
        Pair other = pair();
        echo(other);
        stalled.reader().resume();
        List<Frame> arrived = stalled.client().heard().awaitFrames(taken);
        assertThat(arrived.stream().map(Frames::number)).isEqualTo(numbers(taken));
        SharedFrame next = Stalled.large(taken + 1L);
        send(stalled.server().connection(), next);
        assertThat(stalled.client().heard().awaitFrames(taken + 1)).hasSize(taken + 1);
    }

    @Test
    void c4_send_after_the_end_answers_closed() {
        Pair pair = pair();
        pair.client().connection().close(CloseCode.NORMAL, "done");
        assertThat(pair.client().connection().send(Frames.shared(Frames.up(1)))).isEqualTo(SendResult.CLOSED);
        assertThat(pair.client().connection().send(() -> Frames.shared(Frames.up(1))))
                .isEqualTo(SendResult.CLOSED);
        pair.server().heard().awaitClosed();
        assertThat(pair.server().connection().send(Frames.shared(Frames.down(1))))
                .isEqualTo(SendResult.CLOSED);
        assertThat(pair.server().connection().send(() -> Frames.shared(Frames.down(1))))
                .isEqualTo(SendResult.CLOSED);
        pair.client().heard().awaitClosed();
        assertThat(pair.server().heard().frames()).isEmpty();
    }

    @Test
    void c6_a_frame_for_many_connections_is_encoded_once() {
        List<Pair> pairs = IntStream.range(0, 20).mapToObj(i -> pair()).toList();
        Frame frame = Frames.down(9, 99, "for everybody");
        SharedFrame shared = new SharedFrame(frame);
        pairs.forEach(pair -> send(pair.server().connection(), shared));
        pairs.forEach(pair -> assertThat(pair.client().heard().awaitFrames(1)).containsExactly(frame));
        assertThat(encodings(frame)).isLessThanOrEqualTo(1);
    }

    final TransportHarness.RawPeer rawPeer() {
        var raw = harness.rawPeer(uri());
        assumeTrue(raw.isPresent(), "the transport has no wire to write raw text on");
        return raw.orElseThrow();
    }
}
