package dev.peekwire.desk;

import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.commitment.CommitmentPolicy;
import dev.peekwire.commitment.SurveyPolicy;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.erasure.RetentionPolicy;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.internal.answer.Repertoire;
import dev.peekwire.internal.answer.Suggesting;
import dev.peekwire.internal.cluster.SharedTime;
import dev.peekwire.internal.door.Addresses;
import dev.peekwire.internal.door.Seal;
import dev.peekwire.internal.peek.PeekSettings;
import dev.peekwire.internal.serial.UnderWay;
import dev.peekwire.internal.tone.ToneChecks;
import dev.peekwire.measure.MeasureRules;
import dev.peekwire.redact.Redactor;
import dev.peekwire.reference.References;
import dev.peekwire.response.tone.ToneSettings;
import dev.peekwire.responses.Responses;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.FollowUpSender;
import dev.peekwire.spi.FollowUpStore;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SharedStore;
import dev.peekwire.spi.ToneChecker;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.transcript.TranscriptNames;
import dev.peekwire.transcript.proof.Salt;
import dev.peekwire.transcript.proof.TranscriptKeys;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a {@link ChatDeskBuilder} collects; what is missing gets its default when the desk opens. */
final class DeskSettings {
    private static final int LAST_TASKS_SECONDS = 2;
    private static final int SUGGESTERS = 2;
    private static final int LIBRARIANS = 2;
    private static final int SENDERS = 2;
    private static final int WRITERS = 2;
    private static final int IDLE_SECONDS = 30;
    private static final Duration SUGGESTIONS = Duration.ofMillis(250);
    private static final int WORKERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    final Map<String, ConsentPolicy> consentByTopic = new HashMap<>();
    final List<ChatListener> listeners = new ArrayList<>();
    final List<ToneChecker> toneCheckers = new ArrayList<>();
    ToneSettings toneSettings = ToneSettings.DEFAULT;
    DeskId id = new DeskId("main");
    RoutingPlan routing = RoutingPlan.of(TeamPolicy.of(new TeamId("main")));
    Responses responses = Responses.NONE;
    References references = References.NONE;
    HandoverPolicy handover = HandoverPolicy.DEFAULT;
    boolean monitoringTold = true;
    CommitmentPolicy commitments = CommitmentPolicy.DEFAULT;
    SurveyPolicy surveys = SurveyPolicy.DEFAULT;
    ConsentPolicy consent = ConsentPolicy.off();
    Redactor peeks = Redactor.standard();
    Redactor messages = Redactor.cards();
    Limits limits = Limits.DEFAULT;

    @Nullable MeasureRules measures;

    int measured;

    @Nullable ChatStore store;

    @Nullable ClusterBus bus;

    @Nullable ResponseSuggester suggester;

    double earlyRouting;

    @Nullable Executor suggesterThreads;

    @Nullable ResponseStore responseStore;

    @Nullable Executor responseThreads;

    @Nullable FollowUpPolicy followUps;

    RetentionPolicy retention = RetentionPolicy.NONE;

    @Nullable FollowUpSender followUpSender;

    @Nullable Executor followUpThreads;

    @Nullable Executor toneThreads;

    @Nullable Authenticator authenticator;

    byte @Nullable [] secret;

    @Nullable Scheduler scheduler;

    @Nullable Executor workers;

    @Nullable Supplier<String> ids;

    @Nullable Supplier<Salt> salts;

    @Nullable TranscriptKeys transcriptKeys;

    @Nullable Executor transcriptThreads;

    @Nullable Executor erasureThreads;

    TranscriptNames transcriptNames = TranscriptNames.NONE;

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
        List<ChatListener> hearing = new ArrayList<>(listeners);
        Measuring measuring = measures == null ? null : new Measuring(measures, measured, time.now());
        if (measuring != null) {
            hearing.add(measuring);
        }
        Desk desk = new Desk(
                id,
                limits,
                events,
                time,
                runners,
                authenticator,
                new Seal(id, secret == null ? bytes(random, 32) : secret, limits.resumeToken()),
                ids == null ? () -> base64(bytes(random, 16)) : ids,
                salts == null ? () -> Salt.of(bytes(random, Salt.BYTES)) : salts,
                transcriptKeys,
                peeks(time, counters),
                messages,
                new Routes(routing),
                new Repertoire(responses),
                suggesting(time, releases),
                earlyRouting,
                keep(releases),
                followUps(events, releases),
                erasureThreads == null ? passing("erasure", 1, releases) : erasureThreads,
                retention(events),
                tone(time, counters, releases),
                monitoringTold,
                commitments,
                surveys,
                consent,
                Map.copyOf(consentByTopic),
                references,
                handover,
                List.copyOf(hearing),
                measuring,
                counters,
                new Addresses(limits.newChatsPerAddressAndHour()),
                new AtomicBoolean());
        if (measuring != null) {
            measuring.begin(desk);
        }
        Executor writers = transcriptThreads == null ? passing("transcript", WRITERS, releases) : transcriptThreads;
        Transcripts transcripts = new Transcripts(desk, writers);
        Copies copies = new Copies(desk, transcriptNames, writers);
        return new ChatDesk(desk, others, transcripts, copies, measuring, () -> releases.forEach(Runnable::run));
    }

    private RetentionPolicy retention(ChatStore events) {
        if (!retention.after().isEmpty() && events.erasures().isEmpty()) {
            throw new IllegalStateException("retention: " + events.getClass().getSimpleName() + " can't erase in part");
        }
        return retention;
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

    private @Nullable ScriptKeep keep(List<Runnable> releases) {
        return responseStore == null
                ? null
                : new ScriptKeep(
                        responseStore,
                        responseThreads == null ? pool("library", LIBRARIANS, releases) : responseThreads);
    }

    private @Nullable FollowUpKeep followUps(ChatStore events, List<Runnable> releases) {
        if (followUps == null) {
            return null;
        }
        FollowUpStore kept = events.followUps()
                .orElseThrow(() -> new IllegalStateException(
                        "followUps: " + events.getClass().getSimpleName() + " keeps none"));
        FollowUpSender sender = followUpSender == null ? own(found(), releases) : followUpSender;
        UnderWay underWay = new UnderWay();
        Executor threads = followUpThreads == null ? pool("follow-ups", SENDERS, releases) : followUpThreads;
        if (followUpThreads == null) {
            releases.add(0, () -> finish(underWay));
        }
        return new FollowUpKeep(followUps, sender, kept, threads, underWay);
    }

    /** Nobody else has it to close it. */
    private static FollowUpSender found() {
        return ServiceLoader.load(FollowUpSender.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("followUps: nobody sends them"));
    }

    /** As many threads as calls may be under way, so that one checker that hangs leaves the others theirs. */
    private ToneChecks tone(Scheduler time, Counters counters, List<Runnable> releases) {
        int most = toneCheckers.size() * toneSettings.atOnce();
        Executor threads = toneThreads;
        if (threads == null) {
            threads = most == 0 ? Runnable::run : passing("tone", most, releases);
        }
        return new ToneChecks(toneCheckers, toneSettings, threads, time, new ToneSigns(counters));
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
        ExecutorService pool = Executors.newFixedThreadPool(threads, named(name));
        releases.add(0, () -> finish(pool));
        return whileOpen(pool);
    }

    /** Threads that are there while there is something to do; what they do when the desk closes is given up. */
    private Executor passing(String name, int most, List<Runnable> releases) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
        pool.allowCoreThreadTimeOut(true);
        releases.add(0, pool::shutdownNow);
        return whileOpen(pool);
    }

    private ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "peekwire-" + id + "-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    private static Executor whileOpen(ExecutorService pool) {
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
                Desk.LOG.warn("a desk is closed while commands or follow-ups are still under way");
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
