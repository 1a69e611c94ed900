package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.dispatch.Respite;
import dev.peekwire.internal.dispatch.Waiting;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import dev.peekwire.routing.rules.Facts;
import dev.peekwire.routing.rules.Routed;
import dev.peekwire.routing.rules.RoutingPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what is known of a chat to its place among those who wait, by the plan of the moment. Thread-safe. */
final class Routes {
    private volatile RoutingPlan plan;

    Routes(RoutingPlan plan) {
        this.plan = plan;
    }

    RoutingPlan plan() {
        return plan;
    }

    void plan(RoutingPlan next) {
        plan = next;
    }

    boolean knows(TeamId team) {
        return plan.teams().containsKey(team);
    }

    TeamPolicy policy(TeamId team) {
        TeamPolicy policy = plan.teams().get(team);
        return policy == null ? TeamPolicy.of(team) : policy;
    }

    // ---- a chat that is about to begin

    /** What the chat's record says of its way; nothing if no rule matched. */
    static ChatCommand.Routing recorded(Route route) {
        String rule = route.rule().equals(RoutingPlan.DEFAULT) ? Route.DIRECT : route.rule();
        Need first = route.stages().get(0).needs().get(0);
        return new ChatCommand.Routing(rule, route.priority(), route.weight(), first.tier());
    }

    static Waiting coming(dev.peekwire.ChatId chat, Routed routed, ChatCommand.Start start, Instant now) {
        Waiting.Kind kind = start.message() == null ? Waiting.Kind.LIVE : Waiting.Kind.LEFT;
        Ticket ticket = Ticket.of(chat, routed.route(), now).wanting(routed.wanted());
        return new Waiting(ticket, kind, start.topic(), start.locale(), now);
    }

    // ---- a chat that is there

    /**
     * Its place in its own queue.
     *
     * @param queued what brought it there
     * @param lastAgent who had the visitor's chat before, if that is known
     */
    Waiting waiting(Chat chat, RecordedEvent queued, @Nullable AgentId lastAgent) {
        Instant since = chat.waitingSince().orElse(queued.at());
        Routed routed = routed(chat, lastAgent);
        // Whose agent is gone needs anybody, also who has handed it to that agent.
        Set<AgentId> not = agentIsGone(queued) ? Set.of() : chat.handedOverBy();
        Ticket place = Ticket.of(chat.id(), routed.route(), since)
                .wanting(routed.wanted())
                .without(not)
                .again(queued.at());
        Waiting waiting = new Waiting(
                agentIsGone(queued) ? place.inFront() : place,
                chat.left() ? Waiting.Kind.LEFT : Waiting.Kind.LIVE,
                chat.topic().orElse(null),
                chat.locale().orElse(null),
                since);
        AgentId leaver = leaver(queued);
        return leaver == null
                ? waiting
                : waiting.after(new Respite(leaver, queued.at().plus(respite(chat))));
    }

    private static boolean agentIsGone(RecordedEvent queued) {
        return queued.event() instanceof ChatEvent.Requeued put
                && put.previous() != null
                && queued.by().kind() == Actor.Kind.DESK;
    }

    /** Who did not want it any more does not get it straight back. */
    private static @Nullable AgentId leaver(RecordedEvent queued) {
        return queued.event() instanceof ChatEvent.Requeued put
                        && queued.by().kind() == Actor.Kind.AGENT
                        && !put.handedOver()
                ? put.previous()
                : null;
    }

    private Duration respite(Chat chat) {
        return policy(chat.queue().orElseThrow()).offers().reofferAfter();
    }

    /** The place of its agent, who looks for somebody to take it. */
    static Waiting handover(Chat chat, Chat.Handover handover) {
        Set<AgentId> not = new HashSet<>(chat.handedOverBy());
        chat.agent().ifPresent(not::add);
        // Who is asked by name may have handed it on before: a person wants it back there.
        handover.agent().ifPresent(not::remove);
        Set<AgentId> only = handover.agent().map(Set::of).orElse(Set.of());
        Route route = direct(chat, handover.team(), handover.tier());
        Ticket ticket =
                Ticket.of(chat.id(), route, handover.since()).onlyFor(only).without(not);
        return new Waiting(
                ticket,
                Waiting.Kind.HANDOVER,
                chat.topic().orElse(null),
                chat.locale().orElse(null),
                handover.since());
    }

    /**
     * As the plan has its rule, while the plan still sends it where it is; else to any agent of its queue. Conditions
     * are not asked again: the page and the visitor's earlier visits are not known any more.
     */
    private Routed routed(Chat chat, @Nullable AgentId lastAgent) {
        Facts facts = Facts.at(chat.startedAt().orElse(Instant.EPOCH))
                .locale(chat.locale().orElse(null))
                .lastAgent(lastAgent)
                .build();
        return plan.route(chat.rule(), facts)
                .filter(routed -> isAsRecorded(routed.route(), chat))
                .orElseGet(() -> new Routed(direct(chat, chat.queue().orElseThrow(), chat.tier()), List.of(), false));
    }

    /**
     * Where the plan would have a waiting chat if its visitor had chosen that topic. Empty for one that is where it is for
     * reasons that are not known any more: the page, the visitor's earlier visits, a person's choice.
     */
    Optional<Route> byTopic(Chat chat, String topic) {
        boolean asKnown = isAsRecorded(plan.route(facts(chat, null)).route(), chat);
        return asKnown ? Optional.of(plan.route(facts(chat, topic)).route()) : Optional.empty();
    }

    private static Facts facts(Chat chat, @Nullable String topic) {
        return Facts.at(chat.startedAt().orElse(Instant.EPOCH))
                .topic(topic)
                .locale(chat.locale().orElse(null))
                .attributes(chat.attributes())
                .build();
    }

    static boolean isAsRecorded(Route route, Chat chat) {
        return chat.queue().filter(route.team()::equals).isPresent()
                && recorded(route)
                        .equals(new ChatCommand.Routing(chat.rule(), chat.priority(), chat.weight(), chat.tier()));
    }

    private static Route direct(Chat chat, TeamId team, int tier) {
        Need need = Need.builder(team).tier(tier).weight(chat.weight()).build();
        return new Route(chat.rule(), chat.priority(), List.of(new Route.Stage(Duration.ZERO, List.of(need))));
    }
}
