package dev.peekwire.examples.docs;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.AgentListener;
import dev.peekwire.client.PeekView;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** README: a desk in any Jakarta WebSocket container, a visitor and an agent. */
public final class GettingStarted {
    private GettingStarted() {}

    /** The desk, as an endpoint of the container. */
    static ChatDesk embed(ServerContainer container, Authenticator agents) throws DeploymentException {
        ChatDesk desk = ChatDesk.builder()
                .authenticator(agents)
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
                .build();
        WebSocketServer server = WebSocketServer.builder(desk.acceptor())
                .options(WebSocketOptions.builder()
                        .allowedOrigins("https://shop.example")
                        .build())
                .build();
        container.addEndpoint(server.config("/chat"));
        return desk;
    }

    /** Who may answer: a product asks its own session store here. */
    static Authenticator agents() {
        return request -> CompletableFuture.completedFuture(
                request.token().equals("the-agent's-session-token")
                        ? new Authenticator.Agent(new AgentId("anna"), "Anna", Set.of(new TeamId("main")), false, 3)
                        : new Authenticator.Refused());
    }

    /** A visitor who allows the peek and types. */
    static CompletionStage<VisitorChat> visit(URI desk) {
        VisitorClient visitor = VisitorClient.builder(desk).build();
        return visitor.connect()
                .thenCompose(welcome -> visitor.start(StartRequest.general()))
                .thenCompose(chat ->
                        chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK)).thenApply(version -> chat))
                .thenApply(chat -> {
                    chat.type("Where is my order 4711? "); // the field's whole text, on every change of it
                    return chat;
                });
    }

    /** An agent who looks at every chat that is given to her. */
    static AgentClient answer(URI desk) {
        AgentClient agent = AgentClient.builder(desk)
                .token("the-agent's-session-token")
                .lookAtAssigned(true)
                .listener(new Screen())
                .build();
        agent.connect().thenRun(() -> agent.available(true));
        return agent;
    }

    static final class Screen implements AgentListener {
        @Override
        public void onPeek(ChatId chat, PeekView view) {
            System.out.println("not sent yet: " + view.text());
        }

        @Override
        public void onPeekErased(ChatId chat, EraseReason reason) {
            System.out.println("(nothing)"); // must be gone from the screen when this returns
        }
    }
}
