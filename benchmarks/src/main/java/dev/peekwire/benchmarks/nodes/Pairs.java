package dev.peekwire.benchmarks.nodes;

import dev.peekwire.ChatId;
import dev.peekwire.benchmarks.load.Sockets;
import dev.peekwire.json.JsonFrameCodec;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All visitors at the first node, as many agents at the first as at the second; the desk decides who gets whom. */
final class Pairs {
    private static final int PATIENCE_SECONDS = 60;

    private final Sockets sockets;
    private final int each;
    private final Semaphore greeted = new Semaphore(0);
    private final Semaphore connected = new Semaphore(0);
    private final Map<ChatId, Agent> agents = new HashMap<>();
    private final Map<ChatId, Pair> waiting = new HashMap<>();
    private final Map<Way, List<Pair>> pairs = new EnumMap<>(Way.class);
    private volatile @Nullable String failure;

    Pairs(Sockets sockets, int each) {
        this.sockets = sockets;
        this.each = each;
    }

    /** Connects everybody, until every agent is shown a draft. */
    void open(int first, int second) throws Exception {
        for (int i = 0; i < each; i++) {
            connect(first, new Agent(this, Way.ONE_NODE, "one-" + i));
            connect(second, new Agent(this, Way.TWO_NODES, "two-" + i));
        }
        await(greeted, 2 * each, "agents greeted");
        for (int i = 0; i < 2 * each; i++) {
            connect(first, new Visitor(this));
        }
        await(connected, 2 * each, "drafts demanded");
        begin();
    }

    private void connect(int port, dev.peekwire.benchmarks.load.Socket.Listener who) {
        sockets.connect(URI.create("ws://127.0.0.1:" + port + NodeMain.PATH), JsonFrameCodec.SUBPROTOCOL, who);
    }

    private void begin() throws Exception {
        Semaphore begun = new Semaphore(0);
        onLoop(() -> all().forEach(pair -> {
            pair.tells(nanos -> {}, begun::release);
            pair.begin();
        }));
        await(begun, 2 * each, "drafts shown");
    }

    private List<Pair> all() {
        return pairs.values().stream().flatMap(List::stream).toList();
    }

    private void onLoop(Runnable task) {
        CompletableFuture.runAsync(task, sockets.thread()).join();
    }

    private void await(Semaphore passed, int count, String what) throws Exception {
        if (!passed.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    failure == null ? what + ": " + passed.availablePermits() + " of " + count : failure);
        }
        check();
    }

    /** Throws if something went wrong with a connection. */
    void check() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    List<Pair> of(Way way) {
        return List.copyOf(pairs.getOrDefault(way, List.of()));
    }

    // ---- on the loop

    void greeted() {
        greeted.release();
    }

    void assigned(ChatId chat, Agent agent) {
        agents.put(chat, agent);
        match(chat);
    }

    void demanded(ChatId chat, Pair pair) {
        waiting.put(chat, pair);
        match(chat);
    }

    private void match(ChatId chat) {
        Agent agent = agents.get(chat);
        Pair pair = waiting.get(chat);
        if (agent != null && pair != null) {
            agent.shows(pair);
            pairs.computeIfAbsent(agent.way(), unseen -> new ArrayList<>()).add(pair);
            connected.release();
        }
    }

    void broken(String why) {
        failure = failure == null ? why : failure;
    }
}
