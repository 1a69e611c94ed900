package dev.peekwire.examples.demo;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.Role;
import dev.peekwire.spi.Authenticator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * FOR THE DEMO ONLY: two agents whose tokens stand in the page's source. A product checks a signed, expiring token of
 * its own here.
 */
final class DemoAuthenticator implements Authenticator {
    private static final Set<TeamId> TEAMS = Set.of(new TeamId("main"));
    private static final Map<String, Agent> AGENTS =
            Map.of("demo-agent-ana", agent("ana", "Ana"), "demo-agent-ben", agent("ben", "Ben"));

    private static Agent agent(String id, String name) {
        return new Agent(new AgentId(id), name, TEAMS, false, 5);
    }

    @Override
    public CompletionStage<Identity> authenticate(Request request) {
        @Nullable Agent agent = request.role() == Role.AGENT ? AGENTS.get(request.token()) : null;
        return CompletableFuture.completedFuture(agent == null ? new Refused() : agent);
    }
}
