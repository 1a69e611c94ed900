package dev.peekwire.examples.springboot;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.spi.Authenticator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** Who may answer: those that the configuration names. Visitors may be anonymous. */
@Component
class Agents implements Authenticator {
    private static final Set<TeamId> TEAMS = Set.of(new TeamId("main"));

    private final Map<String, ChatProperties.Agent> known;

    Agents(ChatProperties properties) {
        known = Map.copyOf(properties.agents());
    }

    @Override
    public CompletionStage<Identity> authenticate(Request request) {
        Identity identity = known.entrySet().stream()
                .filter(each -> same(each.getValue().token(), request.token()))
                .map(each -> agent(each.getKey(), each.getValue()))
                .findFirst()
                .orElseGet(Refused::new);
        return CompletableFuture.completedFuture(identity);
    }

    private static Identity agent(String id, ChatProperties.Agent agent) {
        return new Agent(new AgentId(id), agent.name(), TEAMS, false, agent.capacity());
    }

    private static boolean same(String known, String presented) {
        return MessageDigest.isEqual(
                known.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
