package dev.peekwire.benchmarks.nodes;

import dev.peekwire.benchmarks.load.Sockets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** One edit under way at a time: each of the three ways once, in an order that chance makes, again and again. */
final class OneAtATime {
    private static final int PATIENCE_SECONDS = 60;

    private final Executor loop;
    private final Map<Way, List<Pair>> pairs = new EnumMap<>(Way.class);
    private final BareHop hop;
    private final Random random = new Random(1);
    private final List<Way> order = new ArrayList<>(List.of(Way.values()));
    private Latencies latencies = new Latencies();
    private CompletableFuture<Void> done = new CompletableFuture<>();
    private int turn;
    private int turns;

    OneAtATime(Sockets sockets, Pairs all, BareHop hop) {
        this.loop = sockets.thread();
        this.hop = hop;
        pairs.put(Way.ONE_NODE, all.of(Way.ONE_NODE));
        pairs.put(Way.TWO_NODES, all.of(Way.TWO_NODES));
    }

    /** So many edits each way. */
    Latencies run(int each) throws Exception {
        latencies = new Latencies();
        done = new CompletableFuture<>();
        turn = 0;
        turns = each * order.size();
        pairs.forEach((way, some) -> some.forEach(
                pair -> pair.tells(nanos -> latencies.record(way, nanos), () -> loop.execute(this::next))));
        hop.tells(nanos -> {
            latencies.record(Way.BARE_HOP, nanos);
            loop.execute(this::next);
        });
        loop.execute(this::next);
        done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return latencies;
    }

    private void next() {
        if (turn == turns) {
            done.complete(null);
            return;
        }
        int step = turn % order.size();
        if (step == 0) {
            Collections.shuffle(order, random);
        }
        Way way = order.get(step);
        int round = turn++ / order.size();
        if (way == Way.BARE_HOP) {
            hop.publish();
        } else {
            List<Pair> some = pairs.getOrDefault(way, List.of());
            some.get(round % some.size()).type();
        }
    }
}
