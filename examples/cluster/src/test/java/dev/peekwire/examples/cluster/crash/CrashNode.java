package dev.peekwire.examples.cluster.crash;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.redis.RedisBus;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.ConsentNotice;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.Limits;
import dev.peekwire.examples.cluster.NodeArguments;
import dev.peekwire.routing.OfferPolicy;
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
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.servlet.ServletException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One node, a process of its own, with {@link NodeArguments} and {@code --skew SECONDS}. Ends with its standard input. */
final class CrashNode {
    static final String DESK = "crash";
    static final String PATH = "/chat";
    static final String SKEW = "skew";
    static final int CAPACITY = 4;
    static final TeamId PUSHED = new TeamId("pushed");
    static final TeamId ASKED = new TeamId("asked");

    private static final byte[] SECRET = "a secret that all nodes of the test share".getBytes(StandardCharsets.UTF_8);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration AGENT_GRACE = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MANY = 1_000_000;
    private static final int BUFFER = 16 * 1024;

    private CrashNode() {}

    /** Runs until it is killed or its standard input ends. */
    public static void main(String[] args) throws Exception {
        NodeArguments words = NodeArguments.parse(args);
        Scheduler time = new SkewedTime(Duration.ofSeconds(words.number(SKEW, 0)));
        ChatDesk desk = ChatDesk.builder()
                .id(DESK)
                .secret(SECRET)
                .scheduler(time)
                .store(store(words.database()))
                .bus(RedisBus.create(words.redis().toString()))
                .authenticator(CrashNode::agent)
                .consent(consent())
                .limits(limits())
                .routing(plan())
                .build();
        listen(desk, time, words.port());
        while (System.in.read() >= 0) {
            // Only its end matters: whoever started this is gone.
        }
        Runtime.getRuntime().halt(0);
    }

    /** A node that begins while the database is away waits for it. */
    private static JdbcStore store(String url) {
        while (true) {
            try {
                return JdbcStore.builder().url(url).patience(PATIENCE).build();
            } catch (ChatException away) {
                if (!away.retryable()) {
                    throw away;
                }
            }
        }
    }

    private static ConsentPolicy consent() {
        Set<Purpose> peek = Set.of(Purpose.PEEK);
        ConsentNotice all = new ConsentNotice("own", "1", "en", null, "They see all of it.", peek, PeekLevel.FULL);
        return new ConsentPolicy(ConsentMode.OPT_IN, PeekLevel.FULL, peek, List.of(all));
    }

    private static Limits limits() {
        return Limits.DEFAULT.toBuilder()
                .newChatsPerAddressAndHour(MANY)
                .heartbeat(HEARTBEAT)
                .agentGrace(AGENT_GRACE)
                .build();
    }

    private static RoutingPlan plan() {
        OfferPolicy ask = new OfferPolicy(OfferPolicy.Mode.OFFER, Duration.ofSeconds(5), 2, 0, Duration.ofSeconds(2));
        return RoutingPlan.builder()
                .team(TeamPolicy.of(PUSHED))
                .team(TeamPolicy.of(ASKED).offering(ask))
                .rule(Rule.named("asked")
                        .when(Condition.topic(ASKED.value()))
                        .to(ASKED)
                        .build())
                .rule(Rule.named("pushed").to(PUSHED).build())
                .build();
    }

    /** Every agent is of both teams, so that they compete for each agent's capacity. */
    private static CompletionStage<Authenticator.Identity> agent(Authenticator.Request request) {
        AgentId id = new AgentId(request.token());
        return CompletableFuture.completedFuture(
                new Authenticator.Agent(id, id.value(), Set.of(PUSHED, ASKED), false, CAPACITY));
    }

    private static void listen(ChatDesk desk, Scheduler time, int port) throws ServletException {
        ServerEndpointConfig endpoint = WebSocketServer.builder(desk.acceptor(), time)
                .options(WebSocketOptions.builder()
                        .maxConnectionsPerAddress(MANY)
                        .build())
                .build()
                .config(PATH);
        WebSocketDeploymentInfo sockets = new WebSocketDeploymentInfo()
                .setBuffers(new DefaultByteBufferPool(false, BUFFER))
                .addEndpoint(endpoint);
        DeploymentInfo info = Servlets.deployment()
                .setClassLoader(CrashNode.class.getClassLoader())
                .setContextPath("/")
                .setDeploymentName("crash")
                .addServletContextAttribute(WebSocketDeploymentInfo.ATTRIBUTE_NAME, sockets);
        DeploymentManager deployment = Servlets.newContainer().addDeployment(info);
        deployment.deploy();
        Undertow undertow = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setHandler(deployment.start())
                .build();
        undertow.start();
    }
}
