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
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

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
        Set<TeamId> teams = Set.of(new TeamId("main")); // the team that a desk has unless you say otherwise
        boolean supervisor = false; // true: may see and join every chat
        int capacity = 3; // chats at once
        return request -> CompletableFuture.completedFuture(
                request.token().equals("the-agent's-session-token")
                        ? new Authenticator.Agent(new AgentId("anna"), "Anna", teams, supervisor, capacity)
                        : new Authenticator.Refused());
    }

    /** Where the desk is. */
    static URI uri() {
        URI uri = URI.create("wss://shop.example/chat");
        return uri;
    }

    /** A visitor who is shown the notice, and types. */
    static CompletionStage<VisitorChat> visit(URI uri, Consumer<ServerFrame.Offer> page) {
        VisitorClient visitor = VisitorClient.builder(uri).build();
        return visitor.connect()
                .thenCompose(connected -> visitor.start(StartRequest.general()))
                .thenApply(chat -> {
                    chat.offer().ifPresent(page); // show the visitor offer.text(), and a switch that is off
                    chat.type("Where is my order 4711? "); // the field's whole text, on every change of it
                    return chat;
                });
    }

    /** The visitor has read the notice and turns the switch on, or off again. */
    static CompletionStage<Long> onSwitch(VisitorChat chat, boolean on) {
        return on ? chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK)) : chat.withdraw();
    }

    /** An agent who looks at every chat that is given to her. */
    static AgentClient answer(URI uri) {
        AgentClient agent = AgentClient.builder(uri)
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
