package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The router. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class RoutingEngine implements Router {
    /** An engine that knows of no chat and no agent; teams work by {@link TeamPolicy#of} until told otherwise. */
    public RoutingEngine() {}

    @Override
    public List<RoutingDecision> on(Instant now, RoutingEvent event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public Optional<QueuePlace> place(ChatId chat, Instant now) {
        return Optional.empty();
    }

    @Override
    public List<ChatId> waiting(TeamId team, int limit) {
        return List.of();
    }

    @Override
    public TeamLoad load(TeamId team) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<RoutingTrace> trace(ChatId chat) {
        return Optional.empty();
    }

    @Override
    public Optional<String> whyNot(ChatId chat, AgentId agent) {
        return Optional.empty();
    }
}
