package dev.peekwire.tck.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.Ticket;
import dev.peekwire.routing.engine.RoutingEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The engine, and beside it what it told of waits as chats came and how long they waited then. */
final class EstimatesTold implements Router {
    private final RoutingEngine engine = new RoutingEngine();
    private final String rule;
    private final Map<ChatId, Told> open = new HashMap<>();
    private final List<Told> kept = new ArrayList<>();

    /** Listens to the chats of one rule. */
    EstimatesTold(String rule) {
        this.rule = rule;
    }

    /** What a chat was told when it came, and its wait when it had an agent. */
    record Told(Instant at, int position, double estimated, double waited) {}

    @Override
    public List<RoutingDecision> on(Instant now, RoutingEvent event) {
        List<RoutingDecision> decisions = engine.on(now, event);
        if (event instanceof RoutingEvent.ChatQueued queued) {
            came(queued.ticket(), now);
        }
        for (RoutingDecision decision : decisions) {
            if (decision instanceof RoutingDecision.Assign assign) {
                given(assign.ticket().chat(), now);
            }
        }
        return decisions;
    }

    private void came(Ticket ticket, Instant now) {
        if (ticket.route().rule().equals(rule)) {
            engine.place(ticket.chat(), now).ifPresent(place -> place.estimatedWait()
                    .ifPresent(wait -> open.put(ticket.chat(), new Told(now, place.position(), Seconds.of(wait), 0))));
        }
    }

    private void given(ChatId chat, Instant now) {
        Told told = open.remove(chat);
        if (told != null) {
            double waited = Seconds.of(Duration.between(told.at, now));
            kept.add(new Told(told.at, told.position, told.estimated, waited));
        }
    }

    /** How well that was told to those who had to wait. */
    Accuracy of(Predicate<Told> which) {
        return new Accuracy(kept.stream().filter(which).toList());
    }

    /** Shares of the mean wait. */
    static final class Accuracy {
        final int chats;
        final double meanWait;

        /** How much longer than the waits were the estimates on the whole: below 0 for shorter. */
        final double bias;

        /** How far an estimate was from the wait, either way. */
        final double error;

        Accuracy(List<Told> told) {
            chats = told.size();
            meanWait = told.stream().mapToDouble(Told::waited).average().orElse(0);
            bias = told.stream()
                            .mapToDouble(one -> one.estimated - one.waited)
                            .average()
                            .orElse(0)
                    / meanWait;
            error = told.stream()
                            .mapToDouble(one -> Math.abs(one.estimated - one.waited))
                            .average()
                            .orElse(0)
                    / meanWait;
        }

        @Override
        public String toString() {
            return String.format("%d chats, mean wait %.0f s, bias %+.3f, error %.3f", chats, meanWait, bias, error);
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return engine.nextDue();
    }

    @Override
    public Optional<QueuePlace> place(ChatId chat, Instant now) {
        return engine.place(chat, now);
    }

    @Override
    public List<ChatId> waiting(TeamId team, int limit) {
        return engine.waiting(team, limit);
    }

    @Override
    public TeamLoad load(TeamId team) {
        return engine.load(team);
    }

    @Override
    public Optional<RoutingTrace> trace(ChatId chat) {
        return engine.trace(chat);
    }

    @Override
    public Optional<String> whyNot(ChatId chat, AgentId agent) {
        return engine.whyNot(chat, agent);
    }
}
