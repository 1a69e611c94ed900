package dev.peekwire.transport.websocket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.transport.websocket.EmbeddedServer;
import dev.peekwire.transport.websocket.WebSocketTransport;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A promise by the Java clients over a real socket. */
@Timeout(300)
final class PromisesOverWebSocketTest {
    @Test
    void a_promise_is_made_accepted_and_known_to_both_and_the_survey_comes_after_the_close() throws Exception {
        try (DeskServer server = new DeskServer(EmbeddedServer.Kind.values()[0]);
                WebSocketTransport transport = new WebSocketTransport();
                AgentSide agent = AgentSide.connect(server.uri(), transport, "ann");
                VisitorSide visitor = VisitorSide.connect(server.uri(), transport)) {
            VisitorChat chat = visitor.startPeekable();
            ChatId id = chat.id();
            agent.awaitAssigned(id);
            Waiting.done(chat.askCompensation("Two weeks late."));
            CommitmentTerms credit = new CommitmentTerms("A credit.", new BigDecimal("12.5"), "EUR", null, "CR-17");
            Waiting.done(agent.client.commitments().commit(id, credit));
            agent.client.commitments().commit(id, CommitmentTerms.of("We call you."));
            Waiting.until(() -> visitor.log.saw(id, ChatEvent.Type.COMMITMENT_MADE));
            long call = visitor.log.of(id).stream()
                    .filter(event -> event.event() instanceof CommitmentEvent.Made)
                    .findFirst()
                    .orElseThrow()
                    .version();
            Waiting.done(chat.answerCommitment(call, true));
            Waiting.until(() -> agent.log.saw(id, ChatEvent.Type.COMMITMENT_ANSWERED));
            Waiting.done(agent.client.end(id));
            Waiting.until(() -> chat.state() == VisitorChat.State.CLOSED);

            Waiting.done(chat.survey(5, "Quick."));
            Waiting.until(() -> visitor.log.saw(id, ChatEvent.Type.SURVEYED));

            assertThat(server.recorded(id))
                    .extracting(event -> event.event().type())
                    .contains(ChatEvent.Type.COMPENSATION_ASKED, ChatEvent.Type.SURVEYED);
            assertThat(visitor.log.of(id).stream()
                            .map(event -> event.event())
                            .filter(CommitmentEvent.Made.class::isInstance)
                            .map(event -> ((CommitmentEvent.Made) event).terms().text()))
                    .as("what needs approval is not the visitor's to know")
                    .containsExactly("We call you.");
        }
    }
}
