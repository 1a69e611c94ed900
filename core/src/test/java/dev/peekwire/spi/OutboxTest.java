package dev.peekwire.spi;

import static dev.peekwire.spi.LineCodec.shared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class OutboxTest {
    private static final Outbox.Limits LIMITS =
            new Outbox.Limits(100, 10, 20, 4, Duration.ofSeconds(20), Duration.ofSeconds(5));

    private final LineCodec codec = new LineCodec();
    private final OutboxClock clock = new OutboxClock();
    private final ManualWire wire = new ManualWire();
    private final Outbox outbox = new Outbox(codec, LIMITS, clock, wire);

    private static SharedFrame sized(int bytes) {
        return new SharedFrame(LineCodec.frame(1, 1, "x".repeat(bytes - 4)));
    }

    @Test
    void one_write_is_in_flight_and_what_gathers_behind_it_goes_out_together() {
        for (int i = 1; i <= 3; i++) {
            assertThat(outbox.send(shared(i))).isEqualTo(SendResult.QUEUED);
        }
        assertThat(wire.written).containsExactly("1 1 ");
        wire.completeOne();
        assertThat(wire.written).containsExactly("1 1 ", "1 2 \n1 3 ");
        wire.completeOne();
        assertThat(wire.written).hasSize(2);
    }

    @Test
    void a_batch_keeps_to_its_frames_and_bytes() {
        outbox.send(shared(0));
        for (int i = 1; i <= 9; i++) {
            outbox.send(shared(i));
        }
        wire.completeAll();
        assertThat(wire.written).containsExactly("1 0 ", "1 1 \n1 2 \n1 3 ", "1 4 \n1 5 \n1 6 ", "1 7 \n1 8 \n1 9 ");
        outbox.send(sized(60));
        outbox.send(sized(50));
        outbox.send(shared(1));
        wire.completeAll();
        assertThat(wire.written.subList(4, 7)).extracting(String::length).containsExactly(60, 50, 4);
    }

    @Test
    void what_waits_is_bounded_in_bytes_and_what_is_written_is_not_counted() {
        assertThat(outbox.send(sized(90))).isEqualTo(SendResult.QUEUED);
        assertThat(outbox.send(sized(90))).isEqualTo(SendResult.QUEUED);
        assertThat(outbox.send(sized(11))).isEqualTo(SendResult.FULL);
        assertThat(outbox.send(sized(10))).isEqualTo(SendResult.QUEUED);
        wire.completeOne();
        assertThat(outbox.send(sized(90))).isEqualTo(SendResult.QUEUED);
        wire.completeAll();
        assertThat(wire.written).extracting(String::length).containsExactly(90, 90, 10, 90);
    }

    @Test
    void what_waits_is_bounded_in_frames() {
        outbox.send(shared(0));
        for (int i = 1; i <= 10; i++) {
            assertThat(outbox.send(shared(i))).isEqualTo(SendResult.QUEUED);
        }
        assertThat(outbox.send(shared(11))).isEqualTo(SendResult.FULL);
    }

    @Test
    void bytes_are_counted_as_utf_8() {
        outbox.send(shared(0));
        SharedFrame zebras = new SharedFrame(LineCodec.frame(1, 1, "\uD83E\uDD93".repeat(24)));
        assertThat(zebras.size(codec)).isEqualTo(4 + 4 * 24);
        assertThat(outbox.send(zebras)).isEqualTo(SendResult.QUEUED);
        assertThat(outbox.send(shared(1))).isEqualTo(SendResult.FULL);
    }

    @Test
    void a_shared_frame_is_encoded_once_for_many_outboxes() {
        SharedFrame frame = shared(1);
        for (int i = 0; i < 5; i++) {
            new Outbox(codec, LIMITS, clock, new ManualWire()).send(frame);
        }
        assertThat(codec.encodings).hasValue(1);
    }

    @Test
    void a_latest_frame_waits_once_and_tells_what_is_so_when_its_turn_comes() {
        AtomicInteger state = new AtomicInteger(1);
        LatestFrame latest = () -> shared(state.get());
        outbox.send(shared(0));
        assertThat(outbox.send(latest)).isEqualTo(SendResult.QUEUED);
        state.set(2);
        assertThat(outbox.send(latest)).isEqualTo(SendResult.SUPERSEDED);
        state.set(3);
        wire.completeAll();
        assertThat(wire.written).containsExactly("1 0 ", "1 3 ");
        assertThat(outbox.send(latest)).isEqualTo(SendResult.QUEUED);
    }

    @Test
    void a_latest_frame_is_never_refused_and_keeps_its_place() {
        outbox.send(shared(0));
        outbox.send(sized(95));
        for (int i = 1; i <= 30; i++) {
            SharedFrame frame = shared(i);
            assertThat(outbox.send(() -> frame)).isEqualTo(SendResult.QUEUED);
        }
        assertThat(outbox.send(sized(10))).isEqualTo(SendResult.FULL);
        wire.completeAll();
        assertThat(String.join("\n", wire.written).lines().skip(2))
                .hasSize(30)
                .startsWith("1 1 ")
                .endsWith("1 30 ");
    }

    @Test
    void a_latest_frame_that_turns_out_too_large_for_a_batch_begins_the_next() {
        outbox.send(shared(0));
        outbox.send(shared(1));
        outbox.send(() -> sized(50));
        outbox.send(shared(2));
        wire.completeAll();
        assertThat(wire.written).extracting(String::length).containsExactly(4, 4, 50, 4);
    }

    @Test
    void a_latest_frame_is_not_taken_for_a_batch_that_is_complete() {
        outbox.send(shared(0));
        for (int i = 0; i < 3; i++) {
            outbox.send(sized(6));
        }
        AtomicInteger takes = new AtomicInteger();
        outbox.send(sized(20));
        outbox.send(() -> shared(takes.incrementAndGet()));
        wire.completeOne();
        assertThat(takes).hasValue(0);
        wire.completeAll();
        assertThat(takes).hasValue(1);
    }

    @Test
    void a_latest_frame_with_nothing_to_tell_or_a_defect_does_not_stop_the_rest() {
        outbox.send(shared(0));
        outbox.send(() -> null);
        outbox.send(shared(1));
        wire.completeAll();
        assertThat(wire.written).containsExactly("1 0 ", "1 1 ");
        outbox.send(shared(2));
        outbox.send((LatestFrame) () -> {
            throw new IllegalStateException("on purpose");
        });
        outbox.send(shared(3));
        wire.completeAll();
        assertThat(wire.written).containsExactly("1 0 ", "1 1 ", "1 2 ", "1 3 ");
        assertThat(wire.ends).containsExactly("close INTERNAL A latest frame could not be made");
    }

    @Test
    void a_frame_that_cannot_be_encoded_ends_the_connection_and_send_does_not_throw() {
        SharedFrame foreign = new SharedFrame(new ServerFrame.Ping());
        assertThat(outbox.send(foreign)).isEqualTo(SendResult.CLOSED);
        assertThat(wire.ends).containsExactly("close INTERNAL A frame could not be encoded");
    }

    @Test
    void a_hundred_thousand_completions_inside_the_call_do_not_overflow_the_stack() {
        wire.inline = true;
        AtomicInteger left = new AtomicInteger(100_000);
        LatestFrame again = new LatestFrame() {
            @Override
            public SharedFrame take() {
                if (left.decrementAndGet() > 0) {
                    outbox.send(this);
                }
                return sized(20);
            }
        };
        outbox.send(again);
        assertThat(wire.written).hasSize(100_000);
    }

    @Test
    void sends_from_inside_a_write_wait_for_its_end() {
        wire.inline = true;
        List<Integer> depths = new ArrayList<>();
        AtomicInteger depth = new AtomicInteger();
        wire.duringWrite = () -> {
            depths.add(depth.incrementAndGet());
            if (depths.size() < 5) {
                outbox.send(shared(depths.size()));
            }
            depth.decrementAndGet();
        };
        outbox.send(shared(0));
        assertThat(wire.written).containsExactly("1 0 ", "1 1 ", "1 2 ", "1 3 ", "1 4 ");
        assertThat(depths).containsOnly(1);
    }

    @Test
    void of_several_completions_the_first_counts() {
        outbox.send(shared(0));
        outbox.send(shared(1));
        Outbox.Completion first = wire.inFlight.remove();
        first.done();
        first.done();
        first.failed(new IllegalStateException("too late"));
        outbox.send(shared(2));
        assertThat(wire.written).containsExactly("1 0 ", "1 1 ");
        assertThat(wire.ends).isEmpty();
    }

    @Test
    void limits_are_positive() {
        assertThatThrownBy(() -> new Outbox.Limits(0, 1, 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("backlogBytes");
        assertThatThrownBy(() -> new Outbox.Limits(1, 1, 1, 1, Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessageContaining("writeTimeout");
        assertThat(Outbox.Limits.DEFAULT.backlogBytes()).isEqualTo(1 << 20);
    }
}
