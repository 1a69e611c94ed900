package dev.peekwire.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.draft.DraftText;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import dev.peekwire.transport.websocket.ServerFixture.Guest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client that says hello and never reads: bounded memory, nobody else suffers, gone in time. In each container. */
@Timeout(300)
final class StalledReaderTest {
    private static final Logger LOG = LoggerFactory.getLogger(StalledReaderTest.class);
    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    private static final WebSocketOptions OPTIONS = WebSocketOptions.builder()
            .writeTimeout(WRITE_TIMEOUT)
            .closeTimeout(CLOSE_TIMEOUT)
            .build();
    private static final String LARGE = "x".repeat(10_000);
    private static final int OTHERS_FRAMES = 1_000;
    private static final long HARMLESS = Duration.ofMillis(20).toNanos();

    @ParameterizedTest
    @EnumSource
    void a_reader_that_stalls_is_bounded_harms_nobody_and_is_closed_in_time(EmbeddedServer.Kind kind) throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS);
                RawClient stalled = RawClient.connect(
                        fixture.uri(), Map.of("Sec-WebSocket-Protocol", "peekwire.v1.json"), 8 * 1024)) {
            Guest stalledGuest = fixture.guest();
            long usual = median(roundTrips(fixture));
            long before = usedHeap();
            long start = System.nanoTime();
            int taken = flood(stalledGuest);
            long grown = usedHeap() - before;

            long[] latencies = roundTrips(fixture);
            assertThat(stalledGuest.next()).isEqualTo(CloseCode.SLOW_CONSUMER);
            Duration told = Duration.ofNanos(stalledGuest.closedAt() - start);
            stalled.readTimeout(1);
            assertThat(stalledGuest.connection().send(large())).isEqualTo(SendResult.CLOSED);
            long gone = kind == EmbeddedServer.Kind.TYRUS
                    ? -1
                    : awaitGone(stalled, start).toMillis();

            LOG.warn(
                    "{}: {} frames of 10 KB taken, heap +{} KiB, others p50 {} us max {} us, told after {} ms, socket gone"
                            + " after {} ms",
                    kind,
                    taken,
                    grown / 1024,
                    median(latencies) / 1_000,
                    latencies[OTHERS_FRAMES - 1] / 1_000,
                    told.toMillis(),
                    gone);
            assertThat(taken).isLessThan(1_000);
            assertThat(grown).isLessThan(4L * OPTIONS.backlog());
            // A machine that is slow by itself says nothing of who stalls.
            assertThat(median(latencies)).isLessThan(Math.max(HARMLESS, 10 * usual));
            assertThat(told).isBetween(WRITE_TIMEOUT.minusMillis(100), WRITE_TIMEOUT.multipliedBy(5));
        }
    }

    /** As many frames as are taken, out of 4,000. */
    private static int flood(Guest guest) {
        int taken = 0;
        for (int i = 0; i < 4_000; i++) {
            if (guest.connection().send(large()) == SendResult.QUEUED) {
                taken++;
            }
        }
        return taken;
    }

    private static SharedFrame large() {
        return new SharedFrame(new ServerFrame.PeekSnapshot(1, 1, LARGE, DraftText.check(LARGE)));
    }

    /** How long another connection waits for each of its frames, sorted. */
    private static long[] roundTrips(ServerFixture fixture) throws Exception {
        long[] nanos = new long[OTHERS_FRAMES];
        try (RawClient other = RawClient.connect(fixture.uri())) {
            Guest guest = fixture.guest();
            for (int i = 0; i < OTHERS_FRAMES; i++) {
                long start = System.nanoTime();
                guest.connection().send(new SharedFrame(new ServerFrame.Ping()));
                assertThat(other.receive().code()).isZero();
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    /** Until the server has let go: a write of the client fails, since it must not read to find out. */
    private static Duration awaitGone(RawClient stalled, long start) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            try {
                stalled.text("x");
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            } catch (java.io.IOException reset) {
                return Duration.ofNanos(System.nanoTime() - start);
            }
        }
        throw new AssertionError("the server holds the socket still");
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
