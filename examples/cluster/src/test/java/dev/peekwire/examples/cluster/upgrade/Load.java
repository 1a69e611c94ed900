package dev.peekwire.examples.cluster.upgrade;

import static org.awaitility.Awaitility.await;

import dev.peekwire.AgentId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentClient;
import dev.peekwire.examples.cluster.Balancer;
import dev.peekwire.tck.history.History;
import dev.peekwire.tck.history.RecordedAgent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Visitors and agents at all nodes, through the balancer, and what they are told. */
final class Load implements AutoCloseable {
    private static final int VISITORS = 12;
    private static final int AGENTS = 3;
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final double PATIENCE = 0.2;
    private static final Duration AT_MOST = Duration.ofMinutes(4);

    private final History history = new History();
    private final Random random = new Random();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final List<Talker> talkers = new ArrayList<>();
    private final List<RecordedAgent> agents = new ArrayList<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicInteger answers = new AtomicInteger();
    private final String mark;
    private volatile boolean ending;

    /**
     * Nobody is there yet.
     *
     * @param mark in each draft, and in nothing else
     */
    Load(Balancer balancer, String mark, int nodes) {
        this.mark = mark;
        for (int i = 0; i < AGENTS; i++) {
            agents.add(agent("agent-" + i, balancer, 1 + i % nodes));
        }
        for (int i = 0; i < VISITORS; i++) {
            talkers.add(new Talker("visitor-" + i, balancer.desk(1 + i % nodes), this, history));
        }
    }

    private RecordedAgent agent(String name, Balancer balancer, int node) {
        RecordedAgent[] self = new RecordedAgent[1];
        AgentClient.Builder client = AgentClient.builder(balancer.desk(node))
                .token(name)
                .jitter(this::jitter)
                .lookAtAssigned(true);
        self[0] = new RecordedAgent(name, client, history, event -> answer(self[0], event));
        return self[0];
    }

    private void answer(RecordedAgent agent, RecordedEvent event) {
        if (event.event() instanceof ChatEvent.MessagePosted && event.by().kind() == Actor.Kind.VISITOR) {
            agent.say(event.chat(), "answer " + answers.incrementAndGet()).thenAccept(this::acknowledged);
        }
    }

    void begin() {
        agents.forEach(RecordedAgent::connect);
        available();
        talkers.forEach(Talker::begin);
    }

    /** Again and again: see {@link Probe}. */
    private void available() {
        agents.forEach(agent -> agent.client().available(true));
        after(ROUND, this::available);
    }

    /** Waits until so many more messages are acknowledged. */
    void more(int messages) {
        long from = acknowledged.get();
        await("load").atMost(AT_MOST).until(() -> acknowledged.get() >= from + messages);
    }

    /** Everybody says what there is to say, and is answered. */
    void end() {
        ending = true;
        await("rest").atMost(AT_MOST).untilAsserted(() -> {
            List<Talker> busy =
                    talkers.stream().filter(talker -> !talker.resting()).toList();
            if (!busy.isEmpty()) {
                throw new AssertionError(busy);
            }
        });
    }

    History history() {
        return history;
    }

    List<AgentId> agents() {
        return java.util.stream.IntStream.range(0, AGENTS)
                .mapToObj(i -> new AgentId("agent-" + i))
                .toList();
    }

    String mark() {
        return mark;
    }

    boolean ending() {
        return ending;
    }

    double jitter() {
        return random.nextDouble() * PATIENCE;
    }

    void acknowledged(Long version) {
        acknowledged.incrementAndGet();
    }

    long acknowledged() {
        return acknowledged.get();
    }

    void after(Duration delay, Runnable task) {
        if (!threads.isShutdown()) {
            threads.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        talkers.forEach(Talker::close);
        agents.forEach(RecordedAgent::close);
    }
}
