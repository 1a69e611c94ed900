package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.bus.memory.MemoryBus;
import dev.peekwire.bus.memory.MemoryHub;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SharedStore;
import dev.peekwire.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Several nodes of one desk on one store and one bus, each with a clock that is wrong by up to a minute. */
abstract class NodesScene {
    static final DeskId DESK = new DeskId("main");
    static final Duration A_MOMENT = Duration.ofMillis(10);
    /** Until a node that gives no sign of life is out and its roles are taken. */
    static final Duration TAKEN_OVER = Duration.ofSeconds(9);

    final VirtualTime time = new VirtualTime();
    final MemoryStore memory = MemoryStore.builder().clock(time::now).build();
    final List<DeskFixture> nodes = new ArrayList<>();
    final MemoryHub hub = MemoryHub.create(Runnable::run, time);
    final List<Machine> machines = new ArrayList<>();
    RoutingPlan plan = asking(OfferPolicy.PUSH);
    int capacity = 3;

    /** What the nodes' store is; the truth is {@link #memory} all the same. */
    SharedStore store() {
        return memory;
    }

    /** One node's process: its desk, its end of the bus, its clock. */
    static final class Machine implements Scheduler {
        private final VirtualTime time;
        private final Duration skew;
        private final List<Runnable> held = new ArrayList<>();
        final MemoryBus bus;
        DeskFixture desk;
        boolean stopped;
        boolean dead;

        Machine(VirtualTime time, Duration skew, MemoryBus bus) {
            this.time = time;
            this.skew = skew;
            this.bus = bus;
        }

        @Override
        public Instant now() {
            return time.now().plus(skew);
        }

        @Override
        public long nanoTime() {
            return time.nanoTime() + skew.toNanos();
        }

        @Override
        public Task after(Duration delay, Runnable task) {
            return time.after(delay, () -> {
                if (stopped) {
                    held.add(task);
                } else {
                    task.run();
                }
            });
        }

        @Override
        public void close() {}

        private void goOn() {
            stopped = false;
            List<Runnable> late = List.copyOf(held);
            held.clear();
            late.forEach(Runnable::run);
        }
    }

    static RoutingPlan asking(OfferPolicy offers) {
        return RoutingPlan.of(TeamPolicy.of(DeskFixture.MAIN).offering(offers));
    }

    // ---- machines

    DeskFixture node() {
        return node(builder -> builder);
    }

    DeskFixture node(UnaryOperator<ChatDeskBuilder> changes) {
        int number = machines.size() + 1;
        Duration skew = Duration.ofSeconds(number % 2 == 0 ? -60 : 60L * number / 3);
        Machine machine = new Machine(time, skew, hub.join());
        machines.add(machine);
        machine.desk = new DeskFixture(
                store(),
                builder -> changes.apply(builder.scheduler(machine)
                        .bus(machine.bus)
                        .routing(plan)
                        .authenticator(agents())),
                time,
                "n" + number + "-",
                nodes);
        return machine.desk;
    }

    private Authenticator agents() {
        return request -> {
            String name = request.token().replaceFirst("agent-", "");
            boolean supervisor = name.startsWith("sue");
            return CompletableFuture.completedFuture(
                    new Authenticator.Agent(new AgentId(name), name, teams(), supervisor, capacity));
        };
    }

    Set<dev.peekwire.TeamId> teams() {
        return Set.of(DeskFixture.MAIN);
    }

    Machine machine(DeskFixture desk) {
        return machines.stream().filter(one -> one.desk == desk).findFirst().orElseThrow();
    }

    /** As by {@code kill -9}: nothing comes from it any more, and its connections break. */
    void kill(DeskFixture desk) {
        stop(desk);
        machine(desk).dead = true;
        desk.clients.forEach(client -> client.closed = CloseCode.LOST);
        hub.cut(machine(desk).bus);
    }

    /** As by {@code SIGSTOP}. */
    void stop(DeskFixture desk) {
        desk.freeze(true);
        machine(desk).stopped = true;
        hub.silence(machine(desk).bus);
    }

    /** As by {@code SIGCONT}. */
    void goOn(DeskFixture desk) {
        desk.freeze(false);
        hub.mend(machine(desk).bus);
        machine(desk).goOn();
        settle();
    }

    void settle() {
        nodes.get(0).settle();
    }

    void pass(Duration passes) {
        nodes.get(0).pass(passes);
    }

    // ---- what is there

    List<RecordedEvent> events(ChatId chat) {
        return memory.read(DESK, chat, 0, 10_000);
    }

    <T extends ChatEvent> List<T> events(ChatId chat, Class<T> type) {
        return events(chat).stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<AgentId> assigned(ChatId chat) {
        return events(chat, ChatEvent.Assigned.class).stream()
                .map(ChatEvent.Assigned::agent)
                .toList();
    }

    List<ChatId> chatsOf(String agent) {
        return memory.assignedTo(DESK, new AgentId(agent));
    }

    static List<Long> versions(TestClient client, ChatId chat) {
        return client.all(ServerFrame.Event.class)
                .filter(event -> event.event().chat().equals(chat))
                .map(event -> event.event().version())
                .toList();
    }

    static List<String> messages(TestClient client) {
        return client.all(ServerFrame.Event.class)
                .map(event -> event.event().event())
                .filter(ChatEvent.MessagePosted.class::isInstance)
                .map(event -> ((ChatEvent.MessagePosted) event).text())
                .toList();
    }

    static List<ChatId> offered(TestClient agent) {
        return agent.all(RoutingFrame.Offered.class)
                .map(RoutingFrame.Offered::chat)
                .toList();
    }

    void accepts(DeskFixture node, TestClient agent, ChatId chat) {
        agent.sends(new AgentFrame.Accept(node.command(), chat));
    }

    /** The desk whose node gives chats to agents. */
    DeskFixture leader() {
        List<DeskFixture> leading = nodes.stream()
                .filter(one -> !one.frozen() && one.desk.dispatchesHere())
                .toList();
        assertThat(leading).as("who gives chats to agents").hasSize(1);
        return leading.get(0);
    }
}
