package dev.peekwire.spi;

import static dev.peekwire.spi.LineCodec.shared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.protocol.CloseCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OutboxEndTest {
    private final OutboxClock clock = new OutboxClock();
    private final ManualWire wire = new ManualWire();
    private final Outbox outbox = new Outbox(new LineCodec(), Outbox.Limits.DEFAULT, clock, wire);

    @Test
    void close_writes_what_waits_and_then_closes_once() {
        outbox.send(shared(0));
        outbox.send(shared(1));
        outbox.close(CloseCode.RESTART, "first");
        outbox.close(CloseCode.ABUSE, "second");
        assertThat(outbox.send(shared(2))).isEqualTo(SendResult.CLOSED);
        assertThat(outbox.send(() -> shared(2))).isEqualTo(SendResult.CLOSED);
        assertThat(wire.ends).isEmpty();
        wire.completeAll();
        assertThat(wire.written).containsExactly("1 0 ", "1 1 ");
        assertThat(wire.ends).containsExactly("close RESTART first");
        outbox.abort(CloseCode.LOST, "too late");
        assertThat(wire.ends).hasSize(1);
        assertThat(clock.timers()).isLessThanOrEqualTo(1);
    }

    @Test
    void an_idle_outbox_closes_at_once_and_has_no_timer() {
        assertThat(clock.timers()).isZero();
        outbox.close(CloseCode.NORMAL, "");
        assertThat(wire.ends).containsExactly("close NORMAL ");
        assertThat(clock.timers()).isZero();
    }

    @Test
    void a_close_that_cannot_be_written_cuts_in_time_with_the_code_that_was_given() {
        outbox.send(shared(0));
        outbox.send(shared(1));
        outbox.close(CloseCode.RESTART, "restart");
        clock.pass(Duration.ofMillis(4_999));
        assertThat(wire.ends).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(wire.ends).containsExactly("abort RESTART restart");
        wire.completeAll();
        assertThat(wire.written).hasSize(1);
        assertThat(wire.ends).hasSize(1);
    }

    @Test
    void a_write_that_fails_ends_the_connection_as_lost() {
        outbox.send(shared(0));
        outbox.send(shared(1));
        wire.inFlight.remove().failed(new java.io.IOException("broken pipe"));
        assertThat(wire.ends).containsExactly("abort LOST a write failed");
        assertThat(wire.written).hasSize(1);
        assertThat(outbox.send(shared(2))).isEqualTo(SendResult.CLOSED);
    }

    @Test
    void a_write_that_throws_ends_the_connection_as_lost_and_send_does_not_throw() {
        wire.duringWrite = () -> {
            throw new IllegalStateException("closed");
        };
        assertThat(outbox.send(shared(0))).isEqualTo(SendResult.QUEUED);
        assertThat(wire.ends).containsExactly("abort LOST a write failed");
        assertThat(outbox.send(shared(1))).isEqualTo(SendResult.CLOSED);
    }

    @Test
    void a_write_that_hangs_ends_the_connection_as_a_slow_consumer() {
        outbox.send(shared(0));
        clock.pass(Duration.ofMillis(19_999));
        assertThat(wire.ends).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(wire.ends).containsExactly("abort SLOW_CONSUMER a write took too long");
    }

    @Test
    void the_watch_measures_each_write_by_itself_with_one_timer() {
        for (int i = 0; i < 100; i++) {
            outbox.send(shared(i));
            assertThat(clock.timers()).isEqualTo(1);
            clock.pass(Duration.ofSeconds(15));
            wire.completeOne();
        }
        assertThat(wire.ends).isEmpty();
        clock.pass(Duration.ofSeconds(20));
        assertThat(clock.timers()).isZero();
        outbox.send(shared(0));
        clock.pass(Duration.ofSeconds(20));
        assertThat(wire.ends).hasSize(1);
    }

    @Test
    void writes_that_complete_at_once_never_set_a_timer() {
        wire.inline = true;
        for (int i = 0; i < 100; i++) {
            outbox.send(shared(i));
        }
        assertThat(clock.timers()).isZero();
    }

    @Test
    void a_wire_that_ended_by_itself_is_not_called_any_more() {
        outbox.send(shared(0));
        outbox.send(shared(1));
        outbox.ended();
        wire.completeAll();
        outbox.close(CloseCode.NORMAL, "");
        clock.pass(Duration.ofMinutes(1));
        assertThat(wire.written).hasSize(1);
        assertThat(wire.ends).isEmpty();
        assertThat(outbox.send(shared(2))).isEqualTo(SendResult.CLOSED);
    }

    @Test
    void a_reason_is_cut_to_120_bytes_without_splitting_a_character() {
        outbox.close(CloseCode.NORMAL, "x" + "\u00E9".repeat(100));
        assertThat(wire.ends).containsExactly("close NORMAL x" + "\u00E9".repeat(59));
    }

    @Test
    void a_wire_that_throws_while_it_is_closed_does_not_hurt_the_caller() {
        Outbox broken = new Outbox(new LineCodec(), Outbox.Limits.DEFAULT, clock, new Outbox.Wire() {
            @Override
            public void write(String text, Outbox.Completion completion) {}

            @Override
            public void close(CloseCode code, String reason) {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void abort(CloseCode code, String reason) {}
        });
        broken.close(CloseCode.NORMAL, "");
        assertThat(broken.send(shared(1))).isEqualTo(SendResult.CLOSED);
    }
}
