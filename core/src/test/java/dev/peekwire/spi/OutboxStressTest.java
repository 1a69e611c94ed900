package dev.peekwire.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real threads: whatever they do, nothing is lost, nothing is reordered, and one write is in flight. */
@Timeout(300)
final class OutboxStressTest {
    private static final int SENDERS = 4;
    private static final int EACH = 5_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LineCodec codec = new LineCodec();

    /** When a write completes. */
    enum Completing {
        INSIDE,
        ELSEWHERE,
        EITHER
    }

    private final class CheckingWire implements Outbox.Wire {
        private final Completing completing;
        private final AtomicBoolean inFlight = new AtomicBoolean();
        private final AtomicInteger overlaps = new AtomicInteger();
        private final ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>();
        private final CountDownLatch closed = new CountDownLatch(1);
        private int count;

        CheckingWire(Completing completing) {
            this.completing = completing;
        }

        @Override
        public void write(String text, Outbox.Completion completion) {
            if (!inFlight.compareAndSet(false, true)) {
                overlaps.incrementAndGet();
            }
            written.add(text);
            count++;
            boolean inside = completing == Completing.INSIDE || (completing == Completing.EITHER && count % 3 != 0);
            if (inside) {
                complete(completion);
            } else {
                threads.execute(() -> complete(completion));
            }
        }

        private void complete(Outbox.Completion completion) {
            inFlight.set(false);
            completion.done();
        }

        @Override
        public void close(CloseCode code, String reason) {
            if (inFlight.get()) {
                overlaps.incrementAndGet();
            }
            closed.countDown();
        }

        @Override
        public void abort(CloseCode code, String reason) {
            overlaps.incrementAndGet();
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(Completing.class)
    void four_senders_lose_and_reorder_nothing(Completing completing) throws Exception {
        CheckingWire wire = new CheckingWire(completing);
        Outbox outbox = new Outbox(codec, Outbox.Limits.DEFAULT, new OutboxClock(), wire);
        List<Future<?>> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            int which = sender;
            senders.add(threads.submit(() -> sendEach(outbox, which)));
        }
        for (Future<?> sender : senders) {
            sender.get(50, TimeUnit.SECONDS);
        }
        outbox.close(CloseCode.NORMAL, "");
        assertThat(wire.closed.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(wire.overlaps).hasValue(0);
        assertInOrder(wire);
    }

    private static void sendEach(Outbox outbox, int sender) {
        for (int i = 1; i <= EACH; i++) {
            SharedFrame frame = new SharedFrame(LineCodec.frame(sender, i, ""));
            while (outbox.send(frame) == SendResult.FULL) {
                Thread.onSpinWait();
            }
        }
    }

    private void assertInOrder(CheckingWire wire) throws MalformedFrameException {
        long[] last = new long[SENDERS];
        for (String text : wire.written) {
            for (Frame frame : codec.decode(text)) {
                ServerFrame.PeekSnapshot next = (ServerFrame.PeekSnapshot) frame;
                assertThat(next.seq()).isEqualTo(++last[next.channel()]);
            }
        }
        assertThat(last).containsOnly(EACH);
    }

    @ParameterizedTest
    @EnumSource(Completing.class)
    void the_last_state_is_always_told_however_writes_complete(Completing completing) throws Exception {
        CheckingWire wire = new CheckingWire(completing);
        Outbox outbox = new Outbox(codec, Outbox.Limits.DEFAULT, new OutboxClock(), wire);
        AtomicLong state = new AtomicLong();
        AtomicInteger takes = new AtomicInteger();
        AtomicInteger queued = new AtomicInteger();
        LatestFrame latest = () -> {
            takes.incrementAndGet();
            return LineCodec.shared(state.get());
        };
        List<Future<?>> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            senders.add(threads.submit(() -> change(outbox, latest, state, queued)));
        }
        for (Future<?> sender : senders) {
            sender.get(50, TimeUnit.SECONDS);
        }
        outbox.close(CloseCode.NORMAL, "");
        assertThat(wire.closed.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(takes).hasValue(queued.get());
        assertThat(String.join("\n", wire.written)).endsWith("1 " + SENDERS * EACH + " ");
    }

    private static void change(Outbox outbox, LatestFrame latest, AtomicLong state, AtomicInteger queued) {
        for (int i = 0; i < EACH; i++) {
            state.incrementAndGet();
            if (outbox.send(latest) == SendResult.QUEUED) {
                queued.incrementAndGet();
            }
        }
    }

    @Test
    void closes_and_sends_that_race_end_once_and_lose_nothing_that_was_queued() throws Exception {
        for (int round = 0; round < 500; round++) {
            CheckingWire wire = new CheckingWire(Completing.EITHER);
            Outbox outbox = new Outbox(codec, Outbox.Limits.DEFAULT, new OutboxClock(), wire);
            AtomicInteger queued = new AtomicInteger();
            Future<?> sender = threads.submit(() -> {
                for (int i = 1; outbox.send(LineCodec.shared(i)) == SendResult.QUEUED; i++) {
                    queued.set(i);
                }
            });
            outbox.close(CloseCode.NORMAL, "");
            sender.get(60, TimeUnit.SECONDS);
            assertThat(wire.closed.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(wire.overlaps).hasValue(0);
            assertThat(String.join("\n", wire.written).lines()).hasSize(queued.get());
        }
    }
}
