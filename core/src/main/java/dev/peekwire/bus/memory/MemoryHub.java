package dev.peekwire.bus.memory;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.NodeCodec;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the buses of several desks in one process meet at: the reference for all others. Frames are passed by reference
 * and never encoded. Thread-safe.
 *
 * <p>For tests it fails on demand: {@link #down}, {@link #cut}, {@link #silence}, {@link #lose}, {@link #delay}.
 *
 * @since 0.1.0
 */
public final class MemoryHub {
    private final Executor executor;
    private final @Nullable Scheduler scheduler;
    private final Map<BusChannel, List<MemorySubscription>> subscriptions = new ConcurrentHashMap<>();
    private final List<MemoryBus> buses = new CopyOnWriteArrayList<>();
    private final NodeCodec codec = new ByReference();
    private volatile boolean down;
    private volatile Predicate<NodeFrame> lost = frame -> false;
    private volatile Duration delay = Duration.ZERO;

    private MemoryHub(Executor executor, @Nullable Scheduler scheduler) {
        this.executor = Objects.requireNonNull(executor, "executor");
        this.scheduler = scheduler;
    }

    /** Listeners are called on a few threads that all hubs share. */
    public static MemoryHub create() {
        return new MemoryHub(Threads.POOL, null);
    }

    /**
     * With threads of the caller's.
     *
     * @param executor calls listeners and watchers; may run tasks inside the call
     * @param scheduler what {@link #delay} counts on
     */
    public static MemoryHub create(Executor executor, Scheduler scheduler) {
        return new MemoryHub(executor, Objects.requireNonNull(scheduler, "scheduler"));
    }

    /** A node's end, which is up. */
    public MemoryBus join() {
        MemoryBus bus = new MemoryBus(this);
        buses.add(bus);
        bus.changed();
        return bus;
    }

    // ---- for tests

    /** For tests: no bus carries anything, and all know it; frames that wait are lost. Until {@link #up()}. */
    public void down() {
        down = true;
        buses.forEach(MemoryBus::changed);
    }

    /** For tests: carries again; each listener is told a gap. */
    public void up() {
        down = false;
        buses.forEach(MemoryBus::changed);
    }

    /** For tests: one node's end is down, and knows it; until {@link #mend}. */
    public void cut(MemoryBus bus) {
        bus.fault(MemoryBus.Fault.CUT);
    }

    /** For tests: nothing goes in or out at one node's end, which does not notice it; until {@link #mend}. */
    public void silence(MemoryBus bus) {
        bus.fault(MemoryBus.Fault.SILENT);
    }

    /** For tests: one node's end is well again; its listeners are told a gap. */
    public void mend(MemoryBus bus) {
        bus.fault(MemoryBus.Fault.NONE);
    }

    /**
     * For tests: these frames are lost without a word, as no bus may: what makes up for losses is seen to.
     *
     * @param which asked on the publisher's thread
     */
    public void lose(Predicate<NodeFrame> which) {
        lost = Objects.requireNonNull(which, "which");
    }

    /**
     * For tests: frames take this long.
     *
     * @throws IllegalStateException if the hub has no scheduler
     */
    public void delay(Duration time) {
        if (scheduler == null) {
            throw new IllegalStateException("a hub without a scheduler delays nothing");
        }
        delay = time;
    }

    // ---- the buses' side

    Executor executor() {
        return executor;
    }

    NodeCodec codec() {
        return codec;
    }

    boolean isDown() {
        return down;
    }

    void left(MemoryBus bus) {
        buses.remove(bus);
    }

    void add(MemorySubscription subscription) {
        subscriptions.compute(subscription.channel(), (channel, known) -> {
            List<MemorySubscription> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(subscription);
            return all;
        });
    }

    void remove(MemorySubscription subscription) {
        subscriptions.computeIfPresent(subscription.channel(), (channel, all) -> {
            all.remove(subscription);
            return all.isEmpty() ? null : all;
        });
    }

    /** How many are listened to. */
    int channels() {
        return subscriptions.size();
    }

    void carry(BusChannel channel, NodeFrame frame) {
        Scheduler time = scheduler;
        if (lost.test(frame)) {
            return;
        }
        List<MemorySubscription> meant = subscriptions.getOrDefault(channel, List.of());
        if (delay.isZero() || time == null) {
            meant.forEach(subscription -> subscription.hear(frame));
        } else {
            List<MemorySubscription> now = List.copyOf(meant);
            time.after(delay, () -> now.forEach(subscription -> subscription.hear(frame)));
        }
    }

    /** A few threads, none while nothing happens. */
    private static final class Threads {
        static final Executor POOL = pool();

        private static Executor pool() {
            ThreadPoolExecutor pool =
                    new ThreadPoolExecutor(4, 4, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Threads::thread);
            pool.allowCoreThreadTimeOut(true);
            return pool;
        }

        private static Thread thread(Runnable task) {
            Thread thread = new Thread(task, "peekwire-memory-bus");
            thread.setDaemon(true);
            return thread;
        }
    }
}
