package dev.peekwire.examples.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.client.AgentClient;
import dev.peekwire.client.ConnectionState;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.CopyFormat;
import dev.peekwire.protocol.CopyWish;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A visitor and an agent, over the wire, at a server that a reader of the guides has just started. */
public final class Conversation implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI site;
    private final Heard agentHeard = new Heard();
    private final Heard visitorHeard = new Heard();
    private final AgentClient agent;
    private final VisitorClient visitor;

    private Conversation(URI site) {
        this.site = site;
        URI desk = URI.create("ws://" + site.getAuthority() + "/chat");
        agent = AgentClient.builder(desk)
                .token("the-agent's-session-token")
                .lookAtAssigned(true)
                .listener(agentHeard.agent())
                .build();
        visitor = VisitorClient.builder(desk).listener(visitorHeard.visitor()).build();
    }

    /** At a site like {@code http://127.0.0.1:8080/}. */
    public static Conversation at(URI site) {
        return new Conversation(site);
    }

    /** At a port of this machine. */
    public static Conversation at(int port) {
        return at(URI.create("http://127.0.0.1:" + port + "/"));
    }

    /** From the welcome to an answer, and all of it in writing: a draft is seen, then gone, then a message. */
    public VisitorChat happens() throws Exception {
        done(agent.connect());
        agent.available(true);
        done(visitor.connect());
        VisitorChat chat = done(visitor.start(StartRequest.general()));
        done(chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK)));
        await().atMost(Duration.ofMinutes(1)).until(() -> chat.readers() == 1);
        chat.type("Where is my order? ");
        agentHeard.awaits("Where is my order? ", Heard::draft);
        done(chat.send("Where is my order?"));
        assertThat(agentHeard.draft()).isEmpty();
        agentHeard.awaits("Where is my order?", Heard::message);
        done(agent.post(chat.id(), "On its way."));
        visitorHeard.awaits("On its way.", Heard::message);
        assertThat(done(chat.transcript(CopyWish.of(CopyFormat.TEXT))))
                .as("in writing")
                .contains("Where is my order?", "On its way.");
        return chat;
    }

    /** What a page needs is served, as text of its own kind. */
    public void findsTheBrowserModules() throws Exception {
        HttpResponse<String> module = get("peekwire/index.js");
        assertThat(module.statusCode()).isEqualTo(200);
        assertThat(module.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(module.body()).contains("VisitorClient");
        assertThat(get("").body()).contains("<peekwire-chat");
        assertThat(get("agent.html").body()).contains("<peekwire-console");
        assertThat(get("application.properties").statusCode()).isEqualTo(404);
        assertThat(get("logback.xml").statusCode()).isEqualTo(404);
    }

    /** After a graceful stop: the draft is off the agent's screen, and both clients were told to come back. */
    public void endsWhenTheServerStops(VisitorChat chat, AutoCloseable server) throws Exception {
        chat.type("And one more thing ");
        agentHeard.awaits("And one more thing ", Heard::draft);
        server.close();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(agentHeard.draft()).isEmpty();
            assertThat(agent.state()).isNotEqualTo(ConnectionState.CONNECTED).isNotEqualTo(ConnectionState.CLOSED);
            assertThat(visitor.state()).isNotEqualTo(ConnectionState.CONNECTED).isNotEqualTo(ConnectionState.CLOSED);
        });
    }

    /** The status of a WebSocket handshake from a page of an origin; the JDK's own client lets nobody set one. */
    public static int handshake(int port, String origin) throws IOException {
        String request = "GET /chat HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: " + origin
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: peekwire.v1.json\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 101".length());
            return Integer.parseInt(new String(status, StandardCharsets.US_ASCII).substring(9));
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(site.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        visitor.close();
        agent.close();
    }
}
