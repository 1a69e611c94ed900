package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long stories of three nodes, of which one after another dies, sleeps or loses the bus. What is left is checked. */
class NodesHistoryTest extends NodesScene {
    private static final int STEPS = 400;

    private Random random = new Random(0);
    private final List<Person> visitors = new ArrayList<>();
    private final List<Person> agents = new ArrayList<>();
    private final Set<String> acknowledged = new HashSet<>();
    private int words;

    /** Somebody who comes back wherever there is a node that answers. */
    private static final class Person {
        private final String name;
        private final Role role;
        private String token;
        private DeskFixture node;
        private TestClient client;
        private ChatId chat;
        private final List<RecordedEvent> seen = new ArrayList<>();

        private Person(String name, Role role) {
            this.name = name;
            this.role = role;
            this.token = role == Role.AGENT ? "agent-" + name : null;
        }

        private boolean here() {
            return client != null && client.closed == null && !node.frozen();
        }

        private void keep() {
            if (client != null) {
                client.all(ServerFrame.Event.class)
                        .map(ServerFrame.Event::event)
                        .forEach(this::keep);
                client.last(ServerFrame.Welcome.class).ifPresent(welcome -> {
                    if (role == Role.VISITOR) {
                        token = welcome.resumeToken();
                    }
                });
            }
        }

        private void keep(RecordedEvent event) {
            if (!seen.contains(event)) {
                seen.add(event);
            }
        }

        private Cursor[] cursors() {
            long read = seen.stream()
                    .filter(event -> event.chat().equals(chat))
                    .mapToLong(RecordedEvent::version)
                    .max()
                    .orElse(0);
            return chat == null || role == Role.AGENT ? new Cursor[0] : new Cursor[] {new Cursor(chat, read)};
        }
    }

    @Override
    Set<TeamId> teams() {
        return Set.of(DeskFixture.MAIN, DeskFixture.OTHER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothing_is_lost_doubled_or_left_behind(long seed) {
        random = new Random(seed);
        capacity = 2;
        plan = RoutingPlan.builder()
                .team(TeamPolicy.of(DeskFixture.MAIN).offering(OfferPolicy.PUSH))
                .team(TeamPolicy.of(DeskFixture.OTHER).offering(OfferPolicy.ASK))
                .rule(Rule.named("other")
                        .when(Condition.topic("other"))
                        .to(DeskFixture.OTHER)
                        .build())
                .build();
        for (int i = 0; i < 3; i++) {
            node();
        }
        for (int i = 0; i < 4; i++) {
            agents.add(new Person("a" + i, Role.AGENT));
        }
        for (int i = 0; i < STEPS; i++) {
            step();
            withinCapacity();
        }
        heal();
        drained();
        histories();
    }

    private DeskFixture anyNode() {
        List<DeskFixture> alive = nodes.stream().filter(one -> !one.frozen()).toList();
        return alive.get(random.nextInt(alive.size()));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void step() {
        int dice = random.nextInt(100);
        if (dice < 14) {
            visitorComes();
        } else if (dice < 30) {
            reconnect(any(agents));
        } else if (dice < 50) {
            posts(any(agents));
        } else if (dice < 65 && !visitors.isEmpty()) {
            posts(any(visitors));
        } else if (dice < 80) {
            answers(any(agents));
        } else if (dice < 84) {
            closes(any(agents));
        } else if (dice < 87) {
            fault();
        } else {
            pass(Duration.ofMillis(random.nextInt(3_000)));
            visitors.forEach(this::reconnect);
        }
    }

    private void visitorComes() {
        if (memory.openCount(DESK) > 14) {
            return;
        }
        Person visitor = new Person("v" + visitors.size(), Role.VISITOR);
        visitors.add(visitor);
        reconnect(visitor);
        String topic = random.nextBoolean() ? "other" : null;
        visitor.client.sends(new ClientFrame.Start(visitor.node.command(), topic, "en", Map.of()));
    }

    private void reconnect(Person who) {
        who.keep();
        if (who.chat == null && who.client != null && who.role == Role.VISITOR) {
            who.chat = who.client
                    .last(ServerFrame.Ok.class)
                    .map(ServerFrame.Ok::chat)
                    .orElse(null);
        }
        if (who.here()) {
            return;
        }
        who.node = anyNode();
        who.client = who.node.connect(who.name);
        who.client.sends(new ClientFrame.Hello(1, who.role, who.token, "en", false, List.of(who.cursors())));
        if (who.role == Role.AGENT) {
            who.client.sends(new AgentFrame.Presence(true));
        }
    }

    private void posts(Person who) {
        who.keep();
        if (!who.here() || who.seen.isEmpty()) {
            return;
        }
        ChatId chat = any(who.seen).chat();
        String text = who.name + " says " + ++words;
        var command = who.node.command();
        who.client.sends(new ClientFrame.Post(command, chat, text));
        boolean ok = who.client.all(ServerFrame.Ok.class).anyMatch(answer -> command.equals(answer.command()));
        if (ok) {
            acknowledged.add(text);
        }
    }

    private void answers(Person agent) {
        if (!agent.here()) {
            return;
        }
        agent.client
                .all(RoutingFrame.Offered.class)
                .reduce((a, b) -> b)
                .ifPresent(offer -> agent.client.sends(
                        random.nextInt(5) == 0
                                ? new AgentFrame.Decline(agent.node.command(), offer.chat())
                                : new AgentFrame.Accept(agent.node.command(), offer.chat())));
    }

    private void closes(Person agent) {
        List<ChatId> chats = chatsOf(agent.name);
        if (agent.here() && !chats.isEmpty()) {
            agent.client.sends(new ClientFrame.Close(agent.node.command(), any(chats)));
        }
    }

    private void fault() {
        List<DeskFixture> alive = nodes.stream().filter(one -> !one.frozen()).toList();
        switch (random.nextInt(6)) {
            case 0 -> {
                if (alive.size() > 1) {
                    kill(any(alive));
                    node();
                }
            }
            case 1 -> {
                if (alive.size() > 1) {
                    stop(any(alive));
                }
            }
            case 2 -> nodes.stream().filter(this::sleeps).findFirst().ifPresent(this::goOn);
            case 3 -> hub.down();
            case 4 -> hub.lose(frame -> frame.type() == NodeFrame.Type.APPENDED && random.nextInt(3) == 0);
            default -> {
                hub.up();
                hub.lose(frame -> false);
            }
        }
        settle();
    }

    private boolean sleeps(DeskFixture node) {
        return node.frozen() && !machine(node).dead;
    }

    private void withinCapacity() {
        agents.forEach(agent -> assertThat(memory.load(DESK, new dev.peekwire.AgentId(agent.name)))
                .isLessThanOrEqualTo(capacity));
    }

    // ---- what is left

    private void heal() {
        hub.up();
        hub.lose(frame -> false);
        nodes.stream().filter(this::sleeps).toList().forEach(this::goOn);
        pass(TAKEN_OVER);
        agents.forEach(this::reconnect);
        visitors.forEach(this::reconnect);
        pass(Duration.ofSeconds(5));
        leader();
    }

    private void drained() {
        for (int round = 0; round < 60 && memory.openCount(DESK) > 0; round++) {
            for (Person agent : agents) {
                reconnect(agent);
                answers(agent);
                agent.client.sends(new AgentFrame.Presence(true));
                chatsOf(agent.name)
                        .forEach(chat -> agent.client.sends(new ClientFrame.Close(agent.node.command(), chat)));
            }
            pass(Duration.ofSeconds(5));
        }
        visitors.forEach(this::reconnect);
        settle();
        assertThat(memory.open(DESK)).isEmpty();
        assertThat(memory.waiting(DESK)).isEmpty();
        assertThat(memory.loads(DESK)).isEmpty();
        assertThat(leader().desk.stats().waiting()).isZero();
    }

    private void histories() {
        Set<ChatId> chats = new HashSet<>();
        visitors.forEach(visitor -> {
            visitor.keep();
            visitor.seen.forEach(event -> chats.add(event.chat()));
        });
        agents.forEach(Person::keep);
        Set<String> told = new HashSet<>();
        for (ChatId chat : chats) {
            List<RecordedEvent> all = events(chat);
            givenOnceAtATime(chat, all);
            all.forEach(event -> {
                if (event.event() instanceof ChatEvent.MessagePosted message) {
                    assertThat(told.add(message.text())).as(message.text()).isTrue();
                }
            });
            visitors.forEach(visitor -> sawTheSame(visitor, chat, all));
            agents.forEach(agent -> sawTheSame(agent, chat, all));
        }
        assertThat(told).containsAll(acknowledged);
        assertThat(chats).hasSizeGreaterThan(20);
    }

    private static void givenOnceAtATime(ChatId id, List<RecordedEvent> all) {
        Chat chat = Chat.none(id);
        long version = 0;
        for (RecordedEvent event : all) {
            assertThat(event.version()).isEqualTo(++version);
            if (event.event() instanceof ChatEvent.Assigned) {
                assertThat(chat.status()).as("%s at %s", id, version).isEqualTo(Chat.Status.QUEUED);
            }
            chat = chat.evolve(event);
        }
        assertThat(chat.status()).isEqualTo(Chat.Status.CLOSED);
    }

    /** All that was ever shown is what was stored; who was there to the end has all that is for the visitor's eyes. */
    private static void sawTheSame(Person who, ChatId chat, List<RecordedEvent> stored) {
        // Seals are told to nobody.
        List<RecordedEvent> all = stored.stream().map(event -> event.with(null)).toList();
        List<RecordedEvent> seen =
                who.seen.stream().filter(event -> event.chat().equals(chat)).toList();
        assertThat(all).containsAll(seen);
        if (who.role == Role.VISITOR && !seen.isEmpty()) {
            assertThat(seen)
                    .as("%s of %s", who.name, chat)
                    .isEqualTo(all.stream()
                            .filter(event -> event.event().visibleToVisitor())
                            .toList());
        }
    }
}
