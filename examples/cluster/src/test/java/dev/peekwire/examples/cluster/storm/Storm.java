package dev.peekwire.examples.cluster.storm;

import static dev.peekwire.examples.cluster.storm.Times.Phase.CALM;
import static dev.peekwire.examples.cluster.storm.Times.Phase.STORM;
import static dev.peekwire.examples.cluster.storm.Times.Phase.THEIRS;

import dev.peekwire.DeskId;
import dev.peekwire.examples.cluster.Cluster;
import dev.peekwire.store.jdbc.JdbcStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Very many visitors are on one node, some on two others; that node is killed as by {@code kill -9}, in the middle of what they
 * say; they come back to the others. Every visitor is a real client with a real WebSocket connection.
 */
final class Storm {
    private static final DeskId DESK = new DeskId("main");
    private static final int ALL = 10_000;
    private static final int NODES = 3;
    private static final int STARTS_AT_ONCE = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 20;

    private final Plan plan;
    private final Cluster cluster;
    private final Crowd crowd;
    private final List<StormVisitor> doomed;
    private final List<StormVisitor> others;
    private final Queue<CompletableFuture<?>> answers = new ConcurrentLinkedQueue<>();
    private long killed;
    private long lag;
    private long restored;

    /**
     * What is tried.
     *
     * @param doomed how many visitors are on the node that dies
     * @param others how many are on the others
     * @param calm how long they talk before
     * @param every how long each of the others waits between two messages
     * @param jitter 1 for the clients' own, more or less to see what it does
     */
    record Plan(int doomed, int others, Duration calm, Duration every, double jitter) {
        /** The short form, or what {@code -Dstorm.clients=1000 -Dstorm.others=100 -Dstorm.calm=15} and such say. */
        static Plan told() {
            return new Plan(
                    Integer.getInteger("storm.clients", 200),
                    Integer.getInteger("storm.others", 20),
                    Duration.ofSeconds(Integer.getInteger("storm.calm", 2)),
                    Duration.ofSeconds(2),
                    Double.parseDouble(System.getProperty("storm.jitter", "1")));
        }
    }

    private Storm(Plan plan, Cluster cluster) {
        this.plan = plan;
        this.cluster = cluster;
        this.crowd = Crowd.at(
                plan.jitter(),
                IntStream.rangeClosed(1, NODES)
                        .map(node -> cluster.node(node).port())
                        .toArray());
        this.doomed = visitors("doomed", plan.doomed(), 1);
        this.others = visitors("other", plan.others(), 2, 3);
    }

    private List<StormVisitor> visitors(String name, int count, int... nodes) {
        return IntStream.range(0, count)
                .mapToObj(number -> new StormVisitor(name + number, desk(nodes[number % nodes.length]), crowd))
                .toList();
    }

    private URI desk(int node) {
        return URI.create("ws://127.0.0.1:" + cluster.node(node).port() + "/chat");
    }

    /** Starts everything in a folder, and answers what happened. */
    static StormReport run(Plan plan, Path folder) throws Exception {
        try (Cluster cluster = Cluster.start(folder, 0, NODES, StormNode.class, words -> words.with("silence", "PT10S")
                .with("patience", "PT30S"))) {
            return new Storm(plan, cluster).run();
        }
    }

    private StormReport run() throws Exception {
        try (crowd;
                StormAgents agents = new StormAgents(6, List.of(desk(2), desk(3)), crowd)) {
            agents.come();
            begin();
            talk(plan.calm(), CALM);
            storm();
            StormReport report = judge(agents);
            everybody().forEach(StormVisitor::close);
            return report;
        }
    }

    private Stream<StormVisitor> everybody() {
        return Stream.concat(doomed.stream(), others.stream());
    }

    /** Each has a chat, and one message in it. */
    private void begin() throws Exception {
        Semaphore places = new Semaphore(STARTS_AT_ONCE);
        for (StormVisitor visitor : everybody().toList()) {
            places.acquire();
            CompletableFuture<?> begun = visitor.starts(crowd)
                    .thenCompose(chat -> visitor.says(THEIRS))
                    .toCompletableFuture();
            answers.add(begun.whenComplete((done, failure) -> places.release()));
        }
        answered();
    }

    private void answered() throws Exception {
        CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        answers.clear();
    }

    /** The others, evenly, for that long. */
    private void talk(Duration time, Times.Phase phase) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        talk(phase, () -> System.nanoTime() >= end);
    }

    private void talk(Times.Phase phase, BooleanSupplier over) throws InterruptedException {
        long step = plan.every().toNanos() / others.size();
        long due = System.nanoTime();
        for (int turn = 0; !over.getAsBoolean(); turn++) {
            answers.add(others.get(turn % others.size()).says(phase).toCompletableFuture());
            due += step;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            if (phase == STORM) {
                lag = Math.max(lag, System.nanoTime() - due);
            }
        }
    }

    /** Half of the doomed have something under way when their node dies, the other half say something while they are cut off. */
    private void storm() throws Exception {
        List<StormVisitor> before = doomed.subList(0, doomed.size() / 2);
        List<StormVisitor> after = doomed.subList(doomed.size() / 2, doomed.size());
        before.forEach(visitor -> answers.add(visitor.says(THEIRS).toCompletableFuture()));
        crowd.transport().without(cluster.node(1).port());
        killed = System.nanoTime();
        cluster.node(1).kill();
        after.forEach(visitor -> answers.add(visitor.says(THEIRS).toCompletableFuture()));
        long last = killed + PATIENCE.toNanos();
        talk(STORM, () -> doomed.stream().allMatch(StormVisitor::isBack) || System.nanoTime() > last);
        restored = System.nanoTime();
        answered();
        doomed.forEach(visitor -> answers.add(visitor.says(THEIRS).toCompletableFuture()));
        answered();
    }

    private StormReport judge(StormAgents agents) throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        List<String> acknowledged =
                everybody().flatMap(one -> one.acknowledged().stream()).toList();
        awaitThat(() ->
                everybody().allMatch(StormVisitor::toldAll) && agents.seen().containsAll(acknowledged));
        Judge judge = new Judge(agents.seen());
        try (JdbcStore store = JdbcStore.at(cluster.postgres().url())) {
            everybody()
                    .forEach(one -> wrong.addAll(judge.faults(
                            one.remembers(), store.read(DESK, one.chat().id(), 0, ALL))));
        }
        return new StormReport(
                plan,
                everybody().mapToInt(StormVisitor::said).sum(),
                acknowledged.size(),
                wrong,
                crowd.times(),
                killed,
                restored,
                lag,
                doomed.stream()
                        .map(one -> new StormReport.Return(one.tried(), one.back()))
                        .toList());
    }

    private static void awaitThat(BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(POLL_MILLIS);
        }
    }
}
