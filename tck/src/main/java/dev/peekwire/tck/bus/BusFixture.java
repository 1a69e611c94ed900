package dev.peekwire.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusListener;
import dev.peekwire.spi.BusSubscription;
import dev.peekwire.spi.ClusterBus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two nodes' ends of a bus, a desk of its own for each test, and bounded waits. */
abstract class BusFixture {
    private final List<ClusterBus> joined = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    BusHarness harness;

    @SuppressWarnings("NullAway.Init")
    ClusterBus bus;

    @SuppressWarnings("NullAway.Init")
    ClusterBus other;

    @SuppressWarnings("NullAway.Init")
    DeskId desk;

    @SuppressWarnings("NullAway.Init")
    BusChannel nodes;

    /** The bus under test. Called for each test. */
    protected abstract BusHarness harness() throws Exception;

    /** How long a test waits for what must come; longer than the bus takes to notice a silent peer, and to heal. */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** How long a test waits for what must not come. */
    protected Duration quiet() {
        return Duration.ofMillis(150);
    }

    @BeforeEach
    void openHarness() throws Exception {
        harness = harness();
        desk = new DeskId("tck-" + UUID.randomUUID());
        nodes = BusChannel.nodes(desk);
        bus = join();
        other = join();
    }

    @AfterEach
    void closeHarness() throws Exception {
        joined.forEach(ClusterBus::close);
        harness.close();
    }

    final ClusterBus join() {
        ClusterBus end = harness.join();
        joined.add(end);
        awaitState(end, true);
        return end;
    }

    final void awaitState(ClusterBus end, boolean up) {
        await(up ? "the bus is up" : "the bus is down", () -> end.up() == up);
    }

    /** Listens, and waits until that stands. */
    final Ears listen(ClusterBus end, BusChannel channel) {
        Ears ears = new Ears(patience());
        subscribe(end, channel, ears);
        return ears;
    }

    final BusSubscription subscribe(ClusterBus end, BusChannel channel, BusListener listener) {
        BusSubscription subscription = end.subscribe(channel, listener);
        get(subscription.ready());
        return subscription;
    }

    final boolean publish(ClusterBus from, BusChannel channel, NodeFrame frame) {
        return get(from.publish(channel, frame));
    }

    /** Publishes frames by numbers, and waits until the bus has them. */
    final void publish(ClusterBus from, BusChannel channel, int first, int last) {
        List<CompletionStage<Boolean>> taken = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            taken.add(from.publish(channel, Frames.number(number)));
        }
        taken.forEach(stage -> assertThat(get(stage)).as("taken").isTrue());
    }

    final <T> T get(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("no end within " + patience().toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    final void await(String what, BooleanSupplier condition) {
        assertThat(within(patience(), condition))
                .as(what + " within " + patience().toMillis() + " ms")
                .isTrue();
    }

    static boolean within(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(2_000_000);
        }
        return true;
    }

    /** Down and up again, seen by both ends. */
    final void interrupt() throws Exception {
        harness.down();
        awaitState(bus, false);
        awaitState(other, false);
        harness.up();
        awaitState(bus, true);
        awaitState(other, true);
    }
}
