package dev.peekwire.transport.websocket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.transport.websocket.EmbeddedServer;
import dev.peekwire.transport.websocket.WebSocketTransport;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One chat from the first word to the last, over real sockets, in each container. */
@Timeout(300)
final class DeskOverWebSocketTest {
    private static final String CARD = "pay with 4111 1111 1111 1111 please,";
    private static final String MASKED_CARD = "pay with 4111 •••• •••• •••• please,";

    @ParameterizedTest
    @EnumSource
    void an_agent_sees_what_is_typed_masked_until_it_is_deleted_sent_or_withdrawn(EmbeddedServer.Kind kind)
            throws Exception {
        try (DeskServer server = new DeskServer(kind);
                WebSocketTransport transport = new WebSocketTransport();
                AgentSide agent = AgentSide.connect(server.uri(), transport, "ann");
                VisitorSide visitor = VisitorSide.connect(server.uri(), transport)) {
            VisitorChat chat = visitor.startPeekable();
            ChatId id = chat.id();
            agent.awaitAssigned(id);
            chat.type("typed before anybody looks:");
            agent.client.keepLooking(id, true);
            agent.awaitScreen(id, "typed before anybody looks:");
            assertThat(chat.readers()).isEqualTo(1);

            type(chat, "Hei 👍🏽");
            agent.awaitScreen(id, "Hei 👍🏽");
            type(chat, CARD);
            agent.awaitScreen(id, MASKED_CARD);
            chat.type("");
            agent.awaitScreen(id, "");

            sends(chat, agent);
            withdraws(chat, visitor, agent);

            Waiting.done(agent.client.post(id, "Goodbye"));
            Waiting.done(agent.client.end(id));
            Waiting.until(() -> chat.state() == VisitorChat.State.CLOSED);
            bothWereToldTheSame(id, visitor, agent);
            assertThat(agent.shown).noneMatch(text -> text.contains("1111 1"));
            assertThat(visitor.errors).isEmpty();
            assertThat(agent.errors).isEmpty();
        }
    }

    private static void sends(VisitorChat chat, AgentSide agent) throws Exception {
        type(chat, "Where is it? 😀");
        agent.awaitScreen(chat.id(), "Where is it? 😀");
        Waiting.done(chat.send("Where is it? 😀"));
        assertThat(agent.screen(chat.id())).isEmpty();
        assertThat(agent.erased).contains(EraseReason.SENT);
        Waiting.done(agent.client.post(chat.id(), "In the post 📦"));
        Waiting.until(() -> agent.log.messages(chat.id()).size() == 2);
    }

    private static void withdraws(VisitorChat chat, VisitorSide visitor, AgentSide agent) throws Exception {
        type(chat, "never mind!");
        agent.awaitScreen(chat.id(), "never mind!");
        Waiting.done(chat.withdraw());
        assertThat(agent.screen(chat.id())).isEmpty();
        assertThat(agent.erased).contains(EraseReason.WITHDRAWN);
        Waiting.until(() -> visitor.mode() == DemandMode.NONE && chat.readers() == 0);
        int shown = agent.shown.size();
        type(chat, "seen by nobody!");
        Waiting.done(chat.send("Bye"));
        assertThat(agent.shown).hasSize(shown);
    }

    private static void bothWereToldTheSame(ChatId id, VisitorSide visitor, AgentSide agent) {
        Waiting.until(() -> agent.log.saw(id, ChatEvent.Type.CLOSED) && visitor.log.saw(id, ChatEvent.Type.CLOSED));
        assertThat(visitor.log.of(id)).isEqualTo(agent.log.of(id));
        assertThat(visitor.log.messages(id)).isEqualTo(List.of("Where is it? 😀", "In the post 📦", "Bye", "Goodbye"));
        assertThat(visitor.log.versions(id)).isSorted().doesNotHaveDuplicates().startsWith(1L);
    }

    /** Character by character, as a field tells it. */
    private static void type(VisitorChat chat, String text) {
        for (int end = 0; end < text.length(); end = text.offsetByCodePoints(end, 1)) {
            chat.type(text.substring(0, end));
        }
        chat.type(text);
    }
}
