package dev.peekwire.desk;

import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.internal.answer.Repertoire;
import dev.peekwire.internal.answer.Suggesting;
import dev.peekwire.internal.cluster.SharedTime;
import dev.peekwire.internal.peek.PeekSettings;
import dev.peekwire.redact.Redactor;
import dev.peekwire.response.Responses;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SharedStore;
import dev.peekwire.store.memory.MemoryStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a {@link ChatDesk.Builder} collects; what is missing gets its default when the desk opens. */
final class DeskSettings {
    private static final int LAST_TASKS_SECONDS = 2;
    private static final int SUGGESTERS = 2;
    private static final Duration SUGGESTIONS = Duration.ofMillis(250);
    private static final int WORKERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    final Map<String, ConsentPolicy> consentByTopic = new HashMap<>();
    final List<ChatListener> listeners = new ArrayList<>();
    DeskId id = new DeskId("main");
    RoutingPlan routing = RoutingPlan.of(TeamPolicy.of(new TeamId("main")));
    Responses responses = Responses.NONE;
    boolean monitoringTold = true;
    ConsentPolicy consent = ConsentPolicy.off();
    Redactor peeks = Redactor.standard();
    Redactor messages = Redactor.cards();
    Limits limits = Limits.DEFAULT;

    @Nullable ChatStore store;

    @Nullable ClusterBus bus;

    @Nullable ResponseSuggester suggester;

    @Nullable Executor suggesterThreads;

    @Nullable Authenticator authenticator;

    byte @Nullable [] secret;

    @Nullable Scheduler scheduler;

    @Nullable Executor workers;

    @Nullable Supplier<String> ids;

    ChatDesk open() {
        List<Runnable> releases = new ArrayList<>();
        SecureRandom random = new SecureRandom();
        requireWhatNodesNeed();
        Scheduler local = scheduler == null ? own(Scheduler.system(), releases) : scheduler;
        ChatStore events = store == null ? own(MemoryStore.builder().build(), releases) : store;
        Counters counters = new Counters();
        Executor runners = workers == null ? workers(counters, releases) : workers;
        Others others = others(events, local, random, releases);
        Scheduler time = others == null ? local : others.time();
        Desk desk = new Desk(
                id,
                limits,
                events,
                time,
                runners,
                authenticator,
                new Seal(id, secret == null ? bytes(random, 32) : secret, limits.resumeToken()),
                ids == null ? () -> base64(bytes(random, 16)) : ids,
                peeks(time, counters),
                messages,
                new Routes(routing),
                new Repertoire(responses),
                suggesting(time, releases),
                monitoringTold,
                consent,
                Map.copyOf(consentByTopic),
                List.copyOf(listeners),
                counters,
                new Addresses(limits.newChatsPerAddressAndHour()),
                new AtomicBoolean());
        return new ChatDesk(desk, others, () -> releases.forEach(Runnable::run));
    }

    private void requireWhatNodesNeed() {
        if (bus != null && !(store instanceof SharedStore)) {
            throw new IllegalStateException("bus: needs a store that nodes share, and "
                    + (store == null ? "none is set" : store.getClass().getSimpleName() + " is none"));
        }
        if (bus != null && secret == null) {
            throw new IllegalStateException("bus: needs a secret, the same for all nodes of the desk");
        }
    }

    private @Nullable Others others(ChatStore events, Scheduler local, SecureRandom random, List<Runnable> releases) {
        return bus != null && events instanceof SharedStore shared
                ? new Others(
                        shared,
                        bus,
                        new SharedTime(local),
                        () -> new NodeId("n-" + base64(bytes(random, 16))),
                        workers == null ? pool("signs", 1, releases) : workers)
                : null;
    }

    private @Nullable Suggesting suggesting(Scheduler time, List<Runnable> releases) {
        if (suggester == null) {
            return null;
        }
        Executor threads = suggesterThreads == null ? pool("suggester", SUGGESTERS, releases) : suggesterThreads;
        Suggesting suggesting =
                new Suggesting(suggester, threads, time, SUGGESTIONS, failure -> Desk.failed("the suggester", failure));
        suggesting.library(responses.library());
        return suggesting;
    }

    private PeekSettings peeks(Scheduler time, Counters counters) {
        return new PeekSettings(
                limits.draft(), limits.eraseDeadline(), limits.draftIdle(), time, peeks, counters.erasures::increment);
    }

    private static <T extends AutoCloseable> T own(T resource, List<Runnable> releases) {
        releases.add(() -> {
            try {
                resource.close();
            } catch (Exception failure) {
                Desk.failed("closing " + resource.getClass().getSimpleName(), failure);
            }
        });
        return resource;
    }

    private Executor workers(Counters counters, List<Runnable> releases) {
        Executor pool = pool("worker", WORKERS, releases);
        releases.add(0, () -> finish(counters.underWay));
        return pool;
    }

    private Executor pool(String name, int threads, List<Runnable> releases) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "peekwire-" + id + "-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        releases.add(0, () -> finish(pool));
        return task -> {
            if (!pool.isShutdown()) {
                pool.execute(task);
            }
        };
    }

    /** What waits for the store goes on by a worker, of which there are none next. */
    private static void finish(UnderWay underWay) {
        try {
            if (!underWay.awaitNone(LAST_TASKS_SECONDS)) {
                Desk.LOG.warn("a desk is closed while commands still wait for the store");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is under way may still need the store, which is closed next. */
    private static void finish(ExecutorService pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(LAST_TASKS_SECONDS, TimeUnit.SECONDS)) {
                Desk.LOG.warn("a desk is closed while commands are still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
