package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever a visitor and two agents do, in whatever order and however the desk's work falls between, however slowly they
 * read and however rarely they confirm: nobody sees a draft who may not, and nothing comes back that was erased.
 */
class PeekSafetyPropertiesTest {
    private static final int DISCARDED = -1;

    /** One life of a chat, watched from outside: only frames and the store are looked at. */
    private static final class Life {
        final DeskFixture desk = new DeskFixture(builder -> builder.limits(Limits.DEFAULT.toBuilder()
                .commandsPerSecond(100_000)
                .draftFramesPerSecond(100_000)
                .strikes(100_000)
                .build()));
        final Random random;
        final String[] tokens = {"agent-ann", "super-sue"};
        final AgentId[] names = {new AgentId("ann"), new AgentId("sue")};
        final TestClient[] agents = new TestClient[2];
        final Map<TestClient, Set<Long>> told = new HashMap<>();
        final List<AssertionError> wrongs = new java.util.ArrayList<>();
        TestClient visitor;
        String token;
        final ChatId chat;
        dev.peekwire.draft.DraftSender sender = new dev.peekwire.draft.DraftSender();
        String field = "";
        int number;

        Life(long seed) {
            random = new Random(seed);
            for (int i = 0; i < 2; i++) {
                connect(i);
            }
            visitor = watched(desk.visitor("vera"));
            token = visitor.latest(ServerFrame.Welcome.class).resumeToken();
            chat = desk.startsChat(visitor);
            agents[1].sends(new AgentFrame.Join(desk.command(), chat));
        }

        void connect(int i) {
            TestClient agent = desk.agent(names[i].value() + number++, tokens[i]);
            agents[i] = agent;
            told.put(agent, new HashSet<>());
            agent.onFrame = frame -> noted(() -> shown(agent, names[i], frame));
        }

        TestClient watched(TestClient client) {
            client.onFrame = frame -> noted(() -> heard(frame));
            return client;
        }

        /** What is seen within the desk's calls is told in the end, for the desk contains what clients throw. */
        void noted(Runnable look) {
            try {
                look.run();
            } catch (AssertionError wrong) {
                wrongs.add(wrong);
            }
        }

        /** The visitor's client does what it is told, and hears nothing while an erased viewer owes a confirmation. */
        void heard(ServerFrame frame) {
            if (frame instanceof ServerFrame.Demand demand) {
                sender.demand(demand.mode() == DemandMode.DRAFT);
            } else if (frame instanceof ServerFrame.DraftResync) {
                sender.resync();
            } else if (frame instanceof ServerFrame.DraftAck ack) {
                sender.acknowledged(ack.seq(), desk.time.nanoTime());
            } else if (frame instanceof ServerFrame.Ok ok
                    && ok.command().value().startsWith("erasing")) {
                confirmations();
                shownAt.get(ok.command()).forEach((agent, before) -> assertThat(
                                agent.closed != null || confirmed.getOrDefault(agent, 0) > before)
                        .as("%s confirmed before the answer to %s", agent, ok.command())
                        .isTrue());
            } else if (frame instanceof ServerFrame.Welcome) {
                assertThat(owed()).as("confirmations owed at the welcome").isEmpty();
            }
        }

        Set<Long> owed() {
            confirmations();
            Set<Long> owed = new HashSet<>();
            told.forEach((agent, erasures) -> {
                if (agent.closed == null) {
                    owed.addAll(erasures);
                }
            });
            return owed;
        }

        void shown(TestClient agent, AgentId name, ServerFrame frame) {
            if (frame instanceof ServerFrame.PeekErase erase) {
                told.get(agent).add(erase.erasure());
            } else if (frame instanceof ServerFrame.PeekSnapshot || frame instanceof ServerFrame.PeekEdit) {
                mayBeShown(agent, name);
            }
        }

        void mayBeShown(TestClient agent, AgentId name) {
            confirmations();
            assertThat(told.get(agent))
                    .as("unconfirmed erasures of who is shown text")
                    .isEmpty();
            assertThat(agent.latest(ServerFrame.PeekOpened.class).level()).isEqualTo(PeekLevel.MASKED);
            Chat now = state();
            assertThat(now.looking()).as("looking when shown text").contains(name);
            assertThat(now.involves(name)).isTrue();
            assertThat(now.allowsPeek()).as("a live grant when text is shown").isTrue();
            assertThat(withdrawing)
                    .as("a withdrawal under way when text is shown")
                    .isZero();
        }

        /** Who had text on the screen when the visitor said something that erases, and how often they had confirmed. */
        final Map<dev.peekwire.CommandId, Map<TestClient, Integer>> shownAt = new HashMap<>();

        final Map<TestClient, Integer> confirmed = new HashMap<>();
        int withdrawing;
        int read;

        Chat state() {
            List<RecordedEvent> events = desk.store.read(desk.desk.id(), chat, 0, 10_000);
            return Chat.fold(chat, events);
        }

        // ---- what people do

        void step(int action) {
            TestClient agent = agents[random.nextInt(2)];
            switch (action) {
                case 0, 1, 2, 3 -> type();
                case 4 -> say(visitor, post());
                case 5 -> consent();
                case 6 -> withdraw();
                case 7, 8 -> say(agent, new AgentFrame.Peek(desk.command(), chat, true));
                case 9 -> say(agent, new AgentFrame.Peek(desk.command(), chat, false));
                case 10 -> agent.reads = false;
                case 11 -> agent.readsAgain();
                case 12 -> agent.confirms = random.nextInt(3) > 0;
                case 13 -> reconnect();
                case 14 -> transfer();
                case 15 -> desk.settle();
                case 16 -> desk.pass(Duration.ofMillis(random.nextInt(1_500)));
                case 17 -> cutOff();
                case 18 -> say(agents[1], new AgentFrame.Join(desk.command(), chat));
                case 19 -> say(agents[1], new AgentFrame.Leave(desk.command(), chat));
                case 20 -> resync(agent);
                case 21 -> confirm(agent);
                case 22 -> desk.pass(Limits.DEFAULT.draftIdle().plusMillis(1));
                default -> desk.settle();
            }
            if (random.nextInt(3) > 0) {
                desk.settle();
            }
            confirmations();
        }

        /** The fixture answers for clients that confirm; what they owe is gone when the answer is on its way. */
        void confirmations() {
            for (; read < desk.journal.size(); read++) {
                DeskFixture.Entry entry = desk.journal.get(read);
                if (entry.frame() instanceof AgentFrame.Erased erased) {
                    told.forEach((agent, erasures) -> {
                        if (agent.id().equals(entry.client())) {
                            erasures.remove(erased.erasure());
                            confirmed.merge(agent, 1, Integer::sum);
                        }
                    });
                }
            }
        }

        void say(TestClient who, ClientFrame frame) {
            if (who.closed == null) {
                who.sendsOnly(frame);
            }
        }

        void type() {
            if (random.nextInt(4) == 0 && !field.isEmpty()) {
                field = field.substring(0, random.nextInt(field.length()));
            }
            field += "word" + random.nextInt(100) + (random.nextInt(5) == 0 ? " 4111 1111 1111 1111 " : " ");
            flush();
        }

        void flush() {
            sender.text(field);
            desk.pass(Duration.ofMillis(200));
            dev.peekwire.draft.DraftUpdate update = sender.poll(desk.time.nanoTime());
            int channel = visitor.last(ServerFrame.Demand.class)
                    .map(ServerFrame.Demand::channel)
                    .orElse(DISCARDED);
            if (update != null && channel != DISCARDED) {
                say(visitor, new ClientFrame.Draft(channel, update));
            }
        }

        ClientFrame post() {
            field = "";
            sender.clear();
            return new ClientFrame.Post(erasing(), chat, "sent");
        }

        dev.peekwire.CommandId erasing() {
            dev.peekwire.CommandId id = new dev.peekwire.CommandId("erasing-" + ++number);
            confirmations();
            Map<TestClient, Integer> shown = new HashMap<>();
            told.keySet().stream()
                    .filter(agent ->
                            agent.closed == null && !DeskFixture.screen(agent).isEmpty())
                    .forEach(agent -> shown.put(agent, confirmed.getOrDefault(agent, 0)));
            shownAt.put(id, shown);
            return id;
        }

        void consent() {
            ServerFrame.Offer offer = visitor.latest(ServerFrame.Offer.class);
            PeekLevel level = random.nextInt(4) == 0 ? PeekLevel.TYPING : PeekLevel.MASKED;
            desk.settle();
            withdrawing = 0;
            say(
                    visitor,
                    new ClientFrame.Consent(
                            desk.command(), chat, offer.notice(), ConsentAct.OPTED_IN, level, Set.of(Purpose.PEEK)));
        }

        void withdraw() {
            withdrawing++;
            say(visitor, new ClientFrame.Withdraw(erasing(), chat));
        }

        void transfer() {
            AgentId to = names[0];
            say(
                    agents[1],
                    new AgentFrame.Transfer(
                            desk.command(), chat, DeskFixture.MAIN, random.nextBoolean() ? to : null, null));
        }

        void resync(TestClient agent) {
            agent.last(ServerFrame.PeekOpened.class).ifPresent(o -> say(agent, new AgentFrame.Resync(o.channel())));
        }

        void confirm(TestClient agent) {
            agent.last(ServerFrame.PeekErase.class).ifPresent(erase -> {
                if (agent.closed == null) {
                    desk.journal.add(new DeskFixture.Entry(agent.id(), new AgentFrame.Erased(erase.erasure())));
                }
                say(agent, new AgentFrame.Erased(erase.erasure()));
            });
        }

        void reconnect() {
            if (random.nextBoolean()) {
                visitor.disconnects();
            }
            sender = new dev.peekwire.draft.DraftSender();
            TestClient next = desk.connect("vera" + number++);
            watched(next);
            next.sends(new ClientFrame.Hello(
                    1, dev.peekwire.protocol.Role.VISITOR, token, "en", false, List.of(new Cursor(chat, 1))));
            desk.pass(Limits.DEFAULT.eraseDeadline());
            visitor.disconnects();
            visitor = next;
            sender.text(field);
        }

        void cutOff() {
            int i = random.nextInt(2);
            agents[i].disconnects();
            connect(i);
            if (i == 1) {
                agents[1].sends(new AgentFrame.Join(desk.command(), chat));
            }
        }

        // ---- in the end

        void everybodyIsInOrder() {
            assertThat(wrongs).isEmpty();
            for (int i = 0; i < 2; i++) {
                agents[i].confirms = true;
                agents[i].readsAgain();
            }
            desk.pass(Limits.DEFAULT.eraseDeadline().plusMillis(1));
            for (int i = 0; i < 2; i++) {
                if (agents[i].closed != null) {
                    connect(i);
                }
            }
            for (int i = 0; i < 5; i++) {
                flush();
                desk.settle();
            }
            Chat now = state();
            boolean text =
                    now.grant().filter(g -> g.level() == PeekLevel.MASKED).isPresent();
            for (int i = 0; i < 2; i++) {
                boolean looks = now.looking().contains(names[i]);
                String screen = DeskFixture.screen(agents[i]);
                if (!text || !looks) {
                    assertThat(screen).isEmpty();
                } else if (!screen.isEmpty()) {
                    assertThat(screen).hasSize(field.length());
                    assertThat(field).matches(quoted(screen));
                    assertThat(screen).doesNotContain("4111 1111 1111 1111");
                }
            }
            assertThat(wrongs).isEmpty();
            assertThat(desk.desk.stats().rooms()).isOne();
        }

        private static String quoted(String screen) {
            StringBuilder pattern = new StringBuilder();
            screen.chars()
                    .forEach(c -> pattern.append(c == '\u2022' ? "." : java.util.regex.Pattern.quote("" + (char) c)));
            return pattern.toString();
        }
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
    void nobody_sees_what_they_may_not_and_nothing_erased_comes_back(
            @ForAll long seed, @ForAll @Size(max = 60) List<@IntRange(max = 23) Integer> actions) {
        Life life = new Life(seed);
        actions.forEach(life::step);
        life.everybodyIsInOrder();
        assertThat(life.desk.store.read(life.desk.desk.id(), life.chat, 0, 10_000).stream()
                        .filter(e -> e.event() instanceof ChatEvent.MessagePosted)
                        .map(e -> ((ChatEvent.MessagePosted) e.event()).text()))
                .allMatch("sent"::equals);
    }
}
