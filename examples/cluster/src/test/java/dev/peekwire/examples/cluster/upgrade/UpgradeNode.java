package dev.peekwire.examples.cluster.upgrade;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.redis.RedisBus;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.Limits;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.store.jdbc.JdbcStore;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import io.undertow.Undertow;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.servlet.ServletException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One node, a process of its own. This source is compiled against each version that takes part, so it uses only what both
 * have. Ends with its standard input.
 */
final class UpgradeNode {
    static final String DESK = "upgrade";
    /** Chats about it, and agents whose name begins so, are for themselves. */
    static final String PROBE = "probe";

    private static final byte[] SECRET = "a secret that all nodes of the test share".getBytes(StandardCharsets.UTF_8);
    private static final TeamId MAIN = new TeamId("main");
    private static final TeamId PROBES = new TeamId(PROBE);
    private static final int CAPACITY = 5;
    private static final int MANY = 1_000_000;
    private static final int BUFFER = 16 * 1024;

    private UpgradeNode() {}

    /** Runs until it is told to end, killed, or left alone. */
    public static void main(String[] args) throws ServletException, IOException {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            words.put(args[i], args[i + 1]);
        }
        JdbcStore store = store(words.get("--database"));
        RedisBus bus = RedisBus.create(words.get("--redis"));
        ChatDesk desk = desk(store, bus);
        Undertow undertow = listen(desk, Integer.parseInt(words.get("--port")));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            desk.close();
                            undertow.stop();
                            bus.close();
                            store.close();
                        },
                        "node-stop"));
        while (System.in.read() >= 0) {
            // Only its end matters: whoever started this is gone.
        }
        Runtime.getRuntime().halt(0);
    }

    /** A machine that is busy with other tests may let the database wait; a schema that is too new is never waited for. */
    private static JdbcStore store(String url) {
        while (true) {
            try {
                return JdbcStore.at(url);
            } catch (ChatException away) {
                if (!away.retryable()) {
                    throw away;
                }
            }
        }
    }

    private static ChatDesk desk(JdbcStore store, RedisBus bus) {
        return ChatDesk.builder()
                .id(DESK)
                .secret(SECRET)
                .store(store)
                .bus(bus)
                .authenticator(UpgradeNode::agent)
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
                .limits(Limits.DEFAULT.toBuilder()
                        .newChatsPerAddressAndHour(MANY)
                        .build())
                .routing(RoutingPlan.builder()
                        .team(TeamPolicy.of(MAIN))
                        .team(TeamPolicy.of(PROBES))
                        .rule(Rule.named("probes")
                                .when(Condition.topic(PROBE))
                                .to(PROBES)
                                .build())
                        .rule(Rule.named("all").to(MAIN).build())
                        .build())
                .build();
    }

    private static CompletionStage<Authenticator.Identity> agent(Authenticator.Request request) {
        AgentId id = new AgentId(request.token());
        TeamId team = request.token().startsWith(PROBE) ? PROBES : MAIN;
        return CompletableFuture.completedFuture(
                new Authenticator.Agent(id, id.value(), Set.of(team), false, CAPACITY));
    }

    private static Undertow listen(ChatDesk desk, int port) throws ServletException {
        ServerEndpointConfig endpoint = WebSocketServer.builder(desk.acceptor(), Scheduler.system())
                .options(WebSocketOptions.builder()
                        .maxConnectionsPerAddress(MANY)
                        .build())
                .build()
                .config("/chat");
        WebSocketDeploymentInfo sockets = new WebSocketDeploymentInfo()
                .setBuffers(new DefaultByteBufferPool(false, BUFFER))
                .addEndpoint(endpoint);
        DeploymentManager deployment = Servlets.newContainer()
                .addDeployment(Servlets.deployment()
                        .setClassLoader(UpgradeNode.class.getClassLoader())
                        .setContextPath("/")
                        .setDeploymentName(DESK)
                        .addServletContextAttribute(WebSocketDeploymentInfo.ATTRIBUTE_NAME, sockets));
        deployment.deploy();
        Undertow undertow = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setHandler(deployment.start())
                .build();
        undertow.start();
        return undertow;
    }
}
