package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.Authenticator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * People come, go, hand over and change their minds at random, on a store that fails now and then, and in every other
 * history appends while its callers go on. When all is quiet
 * the router knows what the store knows, nobody waits beside a free agent, and in the end no timer is left.
 */
class DeskHistoriesTest extends RoutingScene {
    private static final int HISTORIES = Integer.getInteger("peekwire.desk.histories", 100);
    private static final int STEPS = 80;
    private static final List<String> AGENTS = List.of("ann", "bob", "cyd", "sue");
    private static final Map<String, Set<TeamId>> TEAMS =
            Map.of("ann", Set.of(MAIN), "bob", Set.of(MAIN, OTHER), "cyd", Set.of(OTHER), "sue", Set.of(MAIN));

    @Test
    void when_all_is_quiet_the_router_knows_what_the_store_knows_and_nobody_waits_beside_a_free_agent() {
        long first = Long.getLong("peekwire.desk.seed", System.nanoTime());
        System.out.println("desk histories " + HISTORIES + ", seed " + first);
        for (int i = 0; i < HISTORIES; i++) {
            long seed = first + i;
            try (Logged logged = new Logged()) {
                new History(seed).play();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }

    private static final class History {
        private final Random random;
        private final List<Runnable> tasks = new ArrayList<>();
        private final FlakyStore store = new FlakyStore();
        private final DeskFixture desk;
        private final boolean pushes;
        private final Map<String, TestClient> agents = new HashMap<>();
        private final Map<String, TestClient> visitors = new LinkedHashMap<>();
        private final List<ChatId> chats = new ArrayList<>();
        private int names;

        History(long seed) {
            random = new Random(seed);
            pushes = random.nextBoolean();
            store.appends = random.nextBoolean() ? tasks::add : null;
            DeskFixture made = new DeskFixture(store.store(), builder -> builder.routing(plan())
                    .authenticator(History::identity)
                    .workers(tasks::add));
            desk = made;
            turns();
        }

        /** Workers take what there is in any order; what must keep its order is the desk's to see to. */
        private void turns() {
            while (!tasks.isEmpty()) {
                tasks.remove(random.nextInt(tasks.size())).run();
                desk.settle();
            }
            desk.settle();
        }

        private RoutingPlan plan() {
            OfferPolicy how = pushes
                    ? OfferPolicy.PUSH
                    : new OfferPolicy(
                            OfferPolicy.Mode.OFFER,
                            Duration.ofSeconds(5),
                            1 + random.nextInt(2),
                            random.nextInt(4),
                            Duration.ofSeconds(10));
            int limit = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 100;
            return RoutingScene.plan(
                    TeamPolicy.of(MAIN).offering(how).queueing(limit, Duration.ofMinutes(10)),
                    TeamPolicy.of(OTHER).offering(how));
        }

        private static CompletableFuture<Authenticator.Identity> identity(Authenticator.Request request) {
            String name = request.token().replace("agent-", "");
            return CompletableFuture.completedFuture(new Authenticator.Agent(
                    new AgentId(name), name, TEAMS.get(name), name.equals("sue"), name.equals("bob") ? 2 : 1));
        }

        void play() {
            for (int i = 0; i < STEPS; i++) {
                step();
                if (random.nextInt(3) > 0) {
                    turns();
                }
                if (i % 20 == 19) {
                    quiet();
                }
            }
            quiet();
            end();
        }

        // ---- what happens

        private void step() {
            switch (random.nextInt(13)) {
                case 0 -> trouble();
                case 1, 2 -> starts();
                case 3 -> comesOrGoes(one(AGENTS));
                case 4 -> visitorDoes();
                case 5 -> passes(Duration.ofMillis(random.nextInt(8_000)));
                case 6 -> plans();
                default -> agentDoes(one(AGENTS));
            }
        }

        private void trouble() {
            var next = store.next("append", 1 + random.nextInt(2));
            if (random.nextBoolean()) {
                store.failsBefore = next;
            } else {
                store.failsAfter = next;
            }
        }

        private void plans() {
            if (random.nextInt(4) == 0) {
                desk.desk.routing(plan());
            }
        }

        private void starts() {
            String name = "v" + names++;
            TestClient visitor = desk.visitor(name);
            visitors.put(name, visitor);
            String message = random.nextInt(6) == 0 ? "call me" : null;
            String topic = random.nextBoolean() ? "other" : null;
            turns();
            visitor.sends(new ClientFrame.Start(desk.command(), topic, "en", Map.of(), null, message));
            turns();
            visitor.all(ServerFrame.Ok.class).map(ServerFrame.Ok::chat).forEach(chats::add);
        }

        private void comesOrGoes(String name) {
            TestClient there = agents.remove(name);
            if (there != null) {
                there.disconnects();
                return;
            }
            TestClient agent = desk.connect(name);
            agents.put(name, agent);
            agent.sends(new ClientFrame.Hello(1, Role.AGENT, "agent-" + name, "en", false, List.of()));
            turns();
            say(agent, new AgentFrame.Presence(random.nextInt(4) > 0));
        }

        private void visitorDoes() {
            if (visitors.isEmpty() || chats.isEmpty()) {
                return;
            }
            TestClient visitor = one(List.copyOf(visitors.values()));
            ChatId own = visitor.all(ServerFrame.Ok.class)
                    .map(ServerFrame.Ok::chat)
                    .findFirst()
                    .orElse(one(chats));
            switch (random.nextInt(4)) {
                case 0 -> say(visitor, new ClientFrame.Close(desk.command(), own));
                case 1 -> {
                    visitors.values().remove(visitor);
                    visitor.disconnects();
                }
                default -> say(visitor, new ClientFrame.Post(desk.command(), own, "hello"));
            }
        }

        private void agentDoes(String name) {
            TestClient agent = agents.get(name);
            if (agent == null || chats.isEmpty()) {
                return;
            }
            ChatId chat = one(chats);
            AgentId self = id(name);
            switch (random.nextInt(12)) {
                case 0 -> say(agent, new AgentFrame.Presence(random.nextBoolean()));
                case 1, 2 -> say(agent, new AgentFrame.Accept(desk.command(), chat));
                case 3 -> say(agent, new AgentFrame.Decline(desk.command(), chat));
                case 4 -> say(agent, new AgentFrame.Hold(desk.command(), mine(self, chat), random.nextBoolean()));
                case 5 -> say(agent, new AgentFrame.Leave(desk.command(), mine(self, chat)));
                case 6 -> say(agent, new ClientFrame.Close(desk.command(), mine(self, chat)));
                case 7 -> say(agent, new AgentFrame.Take(desk.command(), chat));
                case 8 -> say(agent, new AgentFrame.EndTransfer(desk.command(), mine(self, chat)));
                case 9 -> say(agent, new ClientFrame.Post(desk.command(), mine(self, chat), "hi"));
                default -> say(agent, transfer(mine(self, chat)));
            }
        }

        private ClientFrame transfer(ChatId chat) {
            TeamId team = random.nextBoolean() ? MAIN : OTHER;
            AgentId to = random.nextBoolean() ? null : id(one(AGENTS));
            return new AgentFrame.Transfer(desk.command(), chat, team, to, null, 0, random.nextBoolean());
        }

        private ChatId mine(AgentId agent, ChatId otherwise) {
            List<ChatId> own = store.inner.assignedTo(desk.desk.id(), agent);
            return own.isEmpty() ? otherwise : one(own);
        }

        private void say(TestClient client, ClientFrame frame) {
            if (client.closed == null) {
                client.listener().onFrame(frame);
            }
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        /** Whoever is connected shows signs of life, as clients do. */
        private void passes(Duration time) {
            for (Duration left = time; !left.isZero(); left = left.minus(least(left))) {
                desk.time.advance(least(left), this::turns);
                turns();
                desk.clients.forEach(client -> say(client, new ClientFrame.Ping()));
            }
        }

        private static Duration least(Duration left) {
            Duration sign = Duration.ofSeconds(20);
            return left.compareTo(sign) < 0 ? left : sign;
        }

        // ---- what holds when nothing happens

        private void quiet() {
            store.heals();
            turns();
            passes(Duration.ofSeconds(3));
            agents.values().removeIf(agent -> agent.closed != null);
            List<Chat> open = open();
            loadsAgree(open);
            queuesAgree(open);
            if (pushes) {
                // Whoever left a chat has had the respite by then, and every connection has held.
                passes(OfferPolicy.PUSH.reofferAfter().plusSeconds(1));
                open().forEach(this::waitsForGoodReason);
            }
        }

        private List<Chat> open() {
            return store.inner.open(desk.desk.id()).stream()
                    .map(id -> Chat.fold(id, store.inner.read(desk.desk.id(), id, 0, 10_000)))
                    .toList();
        }

        private void loadsAgree(List<Chat> open) {
            Map<TeamId, TeamLoad> told = loads();
            for (String name : AGENTS) {
                int load = open.stream()
                        .filter(chat -> chat.agent().filter(id(name)::equals).isPresent())
                        .mapToInt(Chat::load)
                        .sum();
                assertThat(store.inner.load(desk.desk.id(), id(name))).as(name).isEqualTo(load);
            }
            for (TeamId team : List.of(MAIN, OTHER)) {
                int load = agents.keySet().stream()
                        .filter(name -> TEAMS.get(name).contains(team))
                        .mapToInt(name -> store.inner.load(desk.desk.id(), id(name)))
                        .sum();
                assertThat(told.get(team).load()).as("load of %s", team).isEqualTo(load);
            }
        }

        private void queuesAgree(List<Chat> open) {
            Map<TeamId, TeamLoad> told = loads();
            for (TeamId team : List.of(MAIN, OTHER)) {
                long waiting = open.stream().filter(chat -> waitsIn(chat, team)).count();
                assertThat(told.get(team).waiting()).as("queue of %s", team).isEqualTo((int) waiting);
            }
        }

        private static boolean waitsIn(Chat chat, TeamId team) {
            return chat.status() == Chat.Status.QUEUED
                    ? chat.queue().filter(team::equals).isPresent()
                    : chat.handover().filter(to -> to.team().equals(team)).isPresent();
        }

        private Map<TeamId, TeamLoad> loads() {
            var asked = desk.desk.loads().toCompletableFuture();
            turns();
            Map<TeamId, TeamLoad> loads = new HashMap<>();
            asked.join().forEach(load -> loads.put(load.team(), load));
            return loads;
        }

        private void waitsForGoodReason(Chat chat) {
            if (chat.status() != Chat.Status.QUEUED) {
                return;
            }
            TeamId team = chat.queue().orElseThrow();
            for (String name : agents.keySet()) {
                boolean available = agents.get(name)
                        .latest(dev.peekwire.protocol.RoutingFrame.Presence.class)
                        .available();
                boolean free = store.inner.load(desk.desk.id(), id(name)) < (name.equals("bob") ? 2 : 1);
                boolean may = !chat.handedOverBy().contains(id(name));
                assertThat(available && free && may && TEAMS.get(name).contains(team))
                        .as("%s waits for %s and %s is free", chat, team, name)
                        .isFalse();
            }
        }

        private void end() {
            List.copyOf(agents.values()).forEach(TestClient::disconnects);
            List.copyOf(visitors.values()).forEach(TestClient::disconnects);
            passes(Duration.ofMinutes(30));
            for (Chat chat : open()) {
                assertThat(chat.left()).as("a chat that nobody is in: %s", chat).isTrue();
            }
            assertThat(desk.time.pending()).as("timers").isZero();
            for (String name : AGENTS) {
                assertThat(store.inner.load(desk.desk.id(), id(name))).as(name).isZero();
            }
        }
    }
}
