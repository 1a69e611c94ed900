package dev.peekwire.benchmarks.nodes;

import dev.peekwire.benchmarks.load.Sockets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** So many edits a second, spread over all chats, whether those before have arrived or not. */
final class AtARate {
    private static final int PATIENCE_SECONDS = 60;
    private static final long SETTLE_MILLIS = 200;

    private final Sockets sockets;
    private final Pairs pairs;
    private final BareHop hop;
    private final double perSecond;

    AtARate(Sockets sockets, Pairs pairs, BareHop hop, double perSecond) {
        this.sockets = sockets;
        this.pairs = pairs;
        this.hop = hop;
        this.perSecond = perSecond;
    }

    /** So long, one way. */
    void run(Way way, double seconds, Latencies latencies) throws Exception {
        List<Pair> some = way == Way.BARE_HOP ? List.of() : pairs.of(way);
        some.forEach(pair -> pair.tells(nanos -> latencies.record(way, nanos), () -> {}));
        hop.tells(nanos -> latencies.record(Way.BARE_HOP, nanos));
        IntConsumer type = way == Way.BARE_HOP
                ? i -> hop.publish()
                : i -> some.get(i % some.size()).type();
        new Turn(type, (int) (perSecond * seconds)).run();
        Thread.sleep(SETTLE_MILLIS);
        pairs.check();
    }

    private final class Turn {
        private final IntConsumer type;
        private final int count;
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private long began;
        private int next;

        Turn(IntConsumer type, int count) {
            this.type = type;
            this.count = count;
        }

        void run() throws Exception {
            began = System.nanoTime();
            sockets.thread().execute(this::typeDue);
            done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        private void typeDue() {
            while (next < count) {
                long wait = began + (long) (next * 1e9 / perSecond) - System.nanoTime();
                if (wait > 0) {
                    sockets.after(wait, this::typeDue);
                    return;
                }
                type.accept(next++);
            }
            done.complete(null);
        }
    }
}
