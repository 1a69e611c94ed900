package dev.peekwire.examples.cluster.crash;

import dev.peekwire.examples.cluster.faults.FaultyProxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Makes the faults of a schedule happen, and mends them. */
final class Mischief implements AutoCloseable {
    private static final Duration DELAY = Duration.ofMillis(60);
    private static final int HANDS = 8;

    private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(HANDS);
    private final Servers servers;
    private final Places places;
    private final List<Done> done = new ArrayList<>();

    Mischief(Servers servers, Places places) {
        this.servers = servers;
        this.places = places;
    }

    /**
     * A fault that happened.
     *
     * @param fault which
     * @param began when
     * @param ended when all was mended, a restarted process back at work
     * @param hit the clients that were connected to the node
     */
    record Done(Fault fault, Instant began, Instant ended, List<Person> hit) {
        /** How many of them have a connection now that is younger than the fault. */
        long back() {
            return hit.stream()
                    .map(Person::connectedSince)
                    .filter(since -> since.isAfter(began) && since.isBefore(Instant.MAX))
                    .count();
        }
    }

    /** Completes when all have happened and are mended. */
    CompletableFuture<Void> run(List<Fault> schedule) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (Fault fault : schedule) {
            CompletableFuture<Void> mended = new CompletableFuture<>();
            all.add(mended);
            hands.schedule(() -> happens(fault, mended), fault.at().toMillis(), TimeUnit.MILLISECONDS);
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
    }

    private void happens(Fault fault, CompletableFuture<Void> mended) {
        try {
            List<Person> hit = fault.kind().ofNode() ? places.at(fault.node()) : List.of();
            Instant began = Instant.now();
            begin(fault);
            hands.schedule(() -> mends(fault, began, hit, mended), fault.lasts().toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception | Error failure) {
            mended.completeExceptionally(new IllegalStateException(fault.toString(), failure));
        }
    }

    private void mends(Fault fault, Instant began, List<Person> hit, CompletableFuture<Void> mended) {
        try {
            mend(fault);
            synchronized (done) {
                done.add(new Done(fault, began, Instant.now(), hit));
            }
            mended.complete(null);
        } catch (Exception | Error failure) {
            mended.completeExceptionally(new IllegalStateException(fault.toString(), failure));
        }
    }

    private void begin(Fault fault) throws Exception {
        switch (fault.kind()) {
            case NODE_KILLED, REDIS_KILLED, POSTGRES_KILLED ->
                servers.victim(fault).kill().run();
            case NODE_PAUSED, NODE_PAUSED_BEYOND_EVICTION, REDIS_PAUSED, POSTGRES_PAUSED ->
                servers.victim(fault).pause();
            case CLIENTS_CUT, NODE_TO_POSTGRES_CUT, NODE_TO_REDIS_CUT ->
                way(fault).cut();
            case CLIENTS_REFUSED, NODE_TO_POSTGRES_REFUSED, NODE_TO_REDIS_REFUSED ->
                way(fault).refuse();
            case CLIENTS_DELAYED, NODE_TO_POSTGRES_DELAYED, NODE_TO_REDIS_DELAYED ->
                way(fault).delay(DELAY);
            case CLIENTS_STALLED, NODE_TO_POSTGRES_STALLED, NODE_TO_REDIS_STALLED ->
                way(fault).stall();
        }
    }

    private void mend(Fault fault) throws Exception {
        switch (fault.kind()) {
            case NODE_KILLED, REDIS_KILLED, POSTGRES_KILLED ->
                servers.victim(fault).restart().run();
            case NODE_PAUSED, NODE_PAUSED_BEYOND_EVICTION, REDIS_PAUSED, POSTGRES_PAUSED ->
                servers.victim(fault).resume();
            default -> way(fault).heal();
        }
    }

    private FaultyProxy way(Fault fault) {
        CrashedNode node = servers.nodes().get(fault.node());
        return switch (fault.kind().victim()) {
            case "clients" -> node.clients();
            case "node-postgres" -> node.postgres();
            default -> node.redis();
        };
    }

    List<Done> done() {
        synchronized (done) {
            return List.copyOf(done);
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
