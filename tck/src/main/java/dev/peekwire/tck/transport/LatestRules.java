package dev.peekwire.tck.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule 5 of {@link dev.peekwire.spi.Connection}. */
abstract class LatestRules extends SendingRules {
    @Test
    void c5_a_latest_frame_that_waits_is_superseded_and_tells_the_latest_once() {
        Stalled stalled = stalledPair();
        int taken = stalled.fill();
        AtomicLong state = new AtomicLong(1);
        LatestFrame latest = () -> new SharedFrame(Frames.down(1, state.get(), ""));
        assertThat(stalled.server().connection().send(latest)).isEqualTo(SendResult.QUEUED);
        state.set(2);
        assertThat(stalled.server().connection().send(latest)).isEqualTo(SendResult.SUPERSEDED);
        state.set(3);
        stalled.reader().resume();
        stalled.client().heard().awaitFrames(taken + 1);
        send(stalled.server().connection(), Frames.shared(Frames.down(4)));
        var arrived = stalled.client().heard().awaitFrames(taken + 2);
        assertThat(arrived.subList(taken, taken + 2)).containsExactly(Frames.down(1, 3, ""), Frames.down(4));
    }

    @Test
    void c5_a_latest_frame_is_not_taken_before_it_can_be_written() {
        Stalled stalled = stalledPair();
        int taken = stalled.fill();
        AtomicInteger takes = new AtomicInteger();
        stalled.server().connection().send(counted(takes));
        assertThat(takes).hasValue(0);
        stalled.reader().resume();
        stalled.client().heard().awaitFrames(taken + 1);
        assertThat(takes).hasValue(1);
    }

    @Test
    void c5_a_latest_frame_is_never_refused_as_full() {
        Stalled stalled = stalledPair();
        int taken = stalled.fill();
        for (int i = 1; i <= 50; i++) {
            SharedFrame frame = new SharedFrame(Frames.down(1, i, ""));
            assertThat(stalled.server().connection().send(() -> frame)).isEqualTo(SendResult.QUEUED);
        }
        stalled.reader().resume();
        var arrived = stalled.client().heard().awaitFrames(taken + 50);
        assertThat(arrived.subList(taken, taken + 50).stream().map(Frames::number))
                .isSorted();
    }

    @Test
    void c5_a_latest_frame_is_taken_once_for_each_time_it_was_queued() {
        Pair pair = pair();
        AtomicInteger takes = new AtomicInteger();
        LatestFrame latest = counted(takes);
        int queued = 0;
        for (int i = 0; i < 500; i++) {
            queued += pair.server().connection().send(latest) == SendResult.QUEUED ? 1 : 0;
        }
        assertThat(pair.client().heard().awaitFrames(queued)).hasSize(queued);
        assertThat(takes).hasValue(queued);
    }

    @Test
    void c5_a_latest_frame_can_be_queued_again_from_the_moment_it_is_taken() {
        Pair pair = pair();
        List<SendResult> again = new CopyOnWriteArrayList<>();
        LatestFrame latest = new LatestFrame() {
            @Override
            public SharedFrame take() {
                if (again.isEmpty()) {
                    again.add(pair.server().connection().send(this));
                }
                return new SharedFrame(Frames.down(1));
            }
        };
        pair.server().connection().send(latest);
        pair.client().heard().awaitFrames(2);
        assertThat(again).containsExactly(SendResult.QUEUED);
    }

    @Test
    void c5_a_latest_frame_is_taken_without_a_lock_held() {
        Pair pair = pair();
        CopyOnWriteArrayList<SendResult> fromElsewhere = new CopyOnWriteArrayList<>();
        pair.server().connection().send(() -> {
            Future<SendResult> elsewhere =
                    start(() -> pair.server().connection().send(Frames.shared(Frames.down(2))));
            fromElsewhere.add(get(elsewhere));
            return new SharedFrame(Frames.down(1));
        });
        assertThat(pair.client().heard().awaitFrames(2)).containsExactly(Frames.down(1), Frames.down(2));
        assertThat(fromElsewhere).containsExactly(SendResult.QUEUED);
    }

    @Test
    void c5_a_latest_frame_with_nothing_to_tell_writes_nothing() {
        Pair pair = pair();
        LatestFrame silent = new LatestFrame() {
            @Override
            public @Nullable SharedFrame take() {
                return null;
            }
        };
        pair.server().connection().send(silent);
        pair.server().connection().send(silent);
        send(pair.server().connection(), Frames.shared(Frames.down(1)));
        assertThat(pair.client().heard().awaitFrames(1)).containsExactly(Frames.down(1));
        pair.server().connection().close(CloseCode.NORMAL, "");
        pair.client().heard().awaitClosed();
        assertThat(pair.client().heard().frames()).hasSize(1);
    }

    private static LatestFrame counted(AtomicInteger takes) {
        return () -> new SharedFrame(Frames.down(1, takes.incrementAndGet(), ""));
    }
}
