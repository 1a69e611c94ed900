package dev.peekwire.examples.cluster.storm;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.desk.Limits;
import dev.peekwire.examples.cluster.Node;
import dev.peekwire.examples.cluster.NodeArguments;
import dev.peekwire.protocol.Role;
import dev.peekwire.spi.Authenticator;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A node of the demo for very many visitors who all come from one address, and agents who can take them. */
public final class StormNode {
    private static final int MANY = 1_000_000;
    private static final int CAPACITY = 1_000;

    private StormNode() {}

    /** As {@link Node}'s. */
    public static void main(String[] args) throws IOException {
        Limits limits =
                Limits.DEFAULT.toBuilder().newChatsPerAddressAndHour(MANY).build();
        Node.run(NodeArguments.parse(args), desk -> desk.limits(limits).authenticator(StormNode::agent));
    }

    private static CompletionStage<Authenticator.Identity> agent(Authenticator.Request request) {
        return CompletableFuture.completedFuture(
                request.role() == Role.AGENT
                        ? new Authenticator.Agent(
                                new AgentId(request.token()),
                                request.token(),
                                Set.of(new TeamId("orders")),
                                false,
                                CAPACITY)
                        : new Authenticator.Refused());
    }
}
