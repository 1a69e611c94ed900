package dev.peekwire.examples.demo;

import dev.peekwire.AgentId;
import dev.peekwire.protocol.Role;
import dev.peekwire.spi.Authenticator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * FOR THE DEMO ONLY: two agents and a supervisor whose tokens stand in the page's source. A product checks a signed, expiring token of
 * its own here.
 */
final class DemoAuthenticator implements Authenticator {
    private static final Map<String, Agent> AGENTS = Map.of(
            "demo-agent-ana",
            new Agent(new AgentId("ana"), "Ana", Set.of(DemoRouting.ORDERS, DemoRouting.BILLING), false, 5),
            "demo-agent-ben",
            new Agent(new AgentId("ben"), "Ben", Set.of(DemoRouting.BILLING, DemoRouting.ORDERS), false, 5),
            "demo-agent-nils",
            new Agent(
                    new AgentId("nils"),
                    "Nils",
                    Set.of(DemoRouting.ORDERS, DemoRouting.BILLING),
                    true,
                    2,
                    Map.of(),
                    Set.of(),
                    2));

    @Override
    public CompletionStage<Identity> authenticate(Request request) {
        @Nullable Agent agent = request.role() == Role.AGENT ? AGENTS.get(request.token()) : null;
        return CompletableFuture.completedFuture(agent == null ? new Refused() : agent);
    }
}
