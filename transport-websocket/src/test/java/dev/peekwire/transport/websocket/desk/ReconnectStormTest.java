package dev.peekwire.transport.websocket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.transport.websocket.EmbeddedServer;
import dev.peekwire.transport.websocket.WebSocketTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections that are cut 200 times under load, anywhere in a frame. */
@Timeout(300)
final class ReconnectStormTest {
    private static final Logger LOG = LoggerFactory.getLogger(ReconnectStormTest.class);
    private static final long SEED = Long.getLong("peekwire.storm.seed", 20_261_121L);
    private static final int CUTS = 200;
    private static final int VISITORS = 4;
    private static final int TICK_MILLIS = 4;

    private final Random random = new Random(SEED);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** One chat with all who take part in it. */
    private record Party(VisitorSide visitor, VisitorChat chat, AgentSide agent, Talker asks, Talker answers) {
        ChatId id() {
            return chat.id();
        }
    }

    @Test
    void two_hundred_cuts_lose_double_and_reorder_nothing_and_drafts_are_right_after_each_resume() throws Exception {
        LOG.warn("seed {}", SEED);
        try (DeskServer server = new DeskServer(EmbeddedServer.Kind.UNDERTOW);
                CuttingProxy proxy = new CuttingProxy(server.uri());
                WebSocketTransport transport = new WebSocketTransport();
                AgentSide ann = AgentSide.connect(proxy.uri(), transport, "ann");
                AgentSide bob = AgentSide.connect(proxy.uri(), transport, "bob")) {
            List<Party> parties = parties(server, proxy, transport, Map.of("ann", ann, "bob", bob));
            parties.forEach(this::talk);
            for (int cut = 1; cut <= CUTS; cut++) {
                letMessagesPass(parties, random.nextInt(30));
                if (cut % 4 == 0) {
                    cutWhileTyping(proxy, parties.get(cut / 4 % VISITORS), cut);
                } else {
                    proxy.cut(random);
                }
            }
            clock.shutdown();
            assertThat(clock.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            parties.forEach(party -> assertWhole(party, server));
            report(parties);
            parties.forEach(party -> party.visitor().close());
        } finally {
            clock.shutdownNow();
        }
    }

    private static List<Party> parties(
            DeskServer server, CuttingProxy proxy, WebSocketTransport transport, Map<String, AgentSide> agents)
            throws Exception {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            VisitorSide visitor = VisitorSide.connect(proxy.uri(), transport);
            VisitorChat chat = visitor.startPeekable();
            Waiting.until(() -> chat.state() == VisitorChat.State.ASSIGNED);
            AgentSide agent = agents.get(assigned(server.recorded(chat.id())).value());
            agent.client.keepLooking(chat.id(), true);
            Talker answers = new Talker("agent", text -> agent.client.post(chat.id(), text));
            parties.add(new Party(visitor, chat, agent, new Talker("visitor", chat::send), answers));
        }
        return parties;
    }

    private static AgentId assigned(List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.event() instanceof ChatEvent.Assigned)
                .map(event -> ((ChatEvent.Assigned) event.event()).agent())
                .findFirst()
                .orElseThrow();
    }

    private void talk(Party party) {
        clock.scheduleAtFixedRate(party.asks()::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        clock.scheduleAtFixedRate(party.answers()::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void letMessagesPass(List<Party> parties, int count) {
        int before = answered(parties);
        Waiting.until(() -> answered(parties) >= before + count);
    }

    private static int answered(List<Party> parties) {
        return parties.stream()
                .mapToInt(party -> party.asks().answered() + party.answers().answered())
                .sum();
    }

    /** A message would end the draft, so this visitor says nothing meanwhile. */
    private void cutWhileTyping(CuttingProxy proxy, Party party, int cut) {
        party.asks().pause(true);
        Waiting.until(party.asks()::quiet);
        String last = Character.toString(0x4E00 + cut);
        party.chat().type("4111 1111 1111 1111 订单 😀");
        proxy.cut(random);
        party.chat().type("4111 1111 1111 1111 订单 😀" + last);
        party.agent().awaitScreen(party.id(), "4111 •••• •••• •••• 订单 😀" + last);
        party.asks().pause(false);
    }

    private static void assertWhole(Party party, DeskServer server) {
        Waiting.until(() -> party.asks().quiet() && party.answers().quiet());
        List<RecordedEvent> recorded = server.recorded(party.id());
        Waiting.until(() -> party.visitor().log.of(party.id()).size() >= recorded.size()
                && party.agent().log.of(party.id()).size() >= recorded.size());
        List<RecordedEvent> all = server.recorded(party.id());
        assertThat(all)
                .extracting(RecordedEvent::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
        Waiting.untilAsserted(
                () -> assertThat(party.visitor().log.of(party.id())).isEqualTo(server.recorded(party.id())));
        Waiting.untilAsserted(
                () -> assertThat(party.agent().log.of(party.id())).isEqualTo(server.recorded(party.id())));
        party.asks().assertAllIn(all);
        party.answers().assertAllIn(all);
        assertThat(party.visitor().forgotten).isEmpty();
        assertThat(party.agent().forgotten).isEmpty();
        assertThat(party.visitor().errors).isEmpty();
        assertThat(party.agent().errors).isEmpty();
    }

    private static void report(List<Party> parties) {
        long reconnects = parties.stream()
                .mapToLong(party -> party.visitor().states.stream()
                        .filter(state -> state == dev.peekwire.client.ConnectionState.CONNECTED)
                        .count())
                .sum();
        LOG.warn("{} messages answered, visitors connected {} times", answered(parties), reconnects);
    }
}
