package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingDecision.Reason;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.RoutingTrace.Outcome;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The router. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class RoutingEngine implements Router {
    private final Teams teams = new Teams();
    private final Lines lines = new Lines(teams);
    private final Seats seats = new Seats(teams, lines);
    private final Trails trails = new Trails(teams);
    private final Chats chats = new Chats(teams, lines, trails);
    private final Offers offers = new Offers(teams, chats, trails);
    private final Dues dues = new Dues(chats, offers, trails);
    private final Dispatch dispatch = new Dispatch(seats, teams, chats, offers, trails);
    private final Account account = new Account(teams, seats, lines, chats, trails);

    /** An engine that knows of no chat and no agent; teams work by {@link TeamPolicy#of} until told otherwise. */
    public RoutingEngine() {}

    @Override
    public List<RoutingDecision> on(Instant now, RoutingEvent event) {
        Turn turn = new Turn(Objects.requireNonNull(now, "now"));
        dues.run(turn);
        Waiting newcomer = take(turn, event);
        dues.run(turn);
        dispatch.run(turn);
        if (newcomer != null && newcomer.lines.length > 0) {
            limit(turn, newcomer);
        }
        return turn.decisions;
    }

    /** Returns the chat that may be one too many, if the event brought one. */
    private @Nullable Waiting take(Turn turn, RoutingEvent event) {
        switch (event.type()) {
            case CHAT_QUEUED -> {
                return queued(turn, (RoutingEvent.ChatQueued) event);
            }
            case PLAN_CHANGED -> changed(((RoutingEvent.PlanChanged) event).teams());
            case CHAT_LEFT -> left(turn, (RoutingEvent.ChatLeft) event);
            case AGENT_CHANGED -> changed(turn, ((RoutingEvent.AgentChanged) event).state());
            case LOAD_CHANGED -> changed(turn, (RoutingEvent.LoadChanged) event);
            case CHAT_HANDLED -> handled((RoutingEvent.ChatHandled) event);
            case OFFER_ACCEPTED -> accepted(turn, (RoutingEvent.OfferAccepted) event);
            case OFFER_DECLINED -> declined(turn, (RoutingEvent.OfferDeclined) event);
            case ASSIGNMENT_REFUSED -> refused(turn, ((RoutingEvent.AssignmentRefused) event).assignment());
            case TIME_PASSED -> {}
        }
        return null;
    }

    private @Nullable Waiting queued(Turn turn, RoutingEvent.ChatQueued event) {
        Ticket ticket = event.ticket();
        Waiting before = chats.get(ticket.chat());
        if (before != null) {
            withdraw(turn, before, false);
        }
        Waiting chat = chats.enter(turn, ticket);
        boolean newcomer = before == null && !event.begun() && !ticket.front() && ticket.live();
        return newcomer ? chat : null;
    }

    private void limit(Turn turn, Waiting newcomer) {
        int limit = newcomer.team.policy().queueLimit();
        if (newcomer.team.live() > limit) {
            trails.refused(turn, newcomer, seats.step(), limit);
            chats.exit(turn, newcomer, false);
            turn.decide(new RoutingDecision.Refuse(newcomer.ticket));
        }
    }

    private void withdraw(Turn turn, Waiting chat, boolean abandoned) {
        offers.revoke(turn, chat, Reason.GONE);
        chats.exit(turn, chat, abandoned);
    }

    private void left(Turn turn, RoutingEvent.ChatLeft event) {
        Waiting chat = chats.get(event.chat());
        if (chat != null) {
            trails.note(turn, chat, Outcome.LEFT, List.of(), event.abandoned() ? 1 : 0);
            withdraw(turn, chat, event.abandoned());
        }
    }

    private void changed(List<TeamPolicy> policies) {
        for (Map.Entry<Team, TeamPolicy> changed : teams.change(policies).entrySet()) {
            Team team = changed.getKey();
            TeamPolicy before = changed.getValue();
            TeamPolicy now = team.policy();
            if (!now.selection().equals(before.selection())) {
                lines.select(team);
            }
            if (!now.ageing().equals(before.ageing()) || !now.maxWait().equals(before.maxWait())) {
                team.queue(team.waiting()).forEach(chats::rank);
            }
        }
    }

    private void changed(Turn turn, AgentState state) {
        Seat seat = seats.change(turn.now, state);
        turn.seats.add(seat);
        offers.review(turn, seat);
    }

    private void changed(Turn turn, RoutingEvent.LoadChanged event) {
        Seat seat = seats.get(event.agent());
        if (seat != null) {
            seat.changed(turn.now, event.change());
            turn.seats.add(seat);
            offers.review(turn, seat);
        }
    }

    private void handled(RoutingEvent.ChatHandled event) {
        teams.of(event.team()).estimate.handled(event.handling());
    }

    private void accepted(Turn turn, RoutingEvent.OfferAccepted event) {
        offers.accepted(turn, chats.get(event.chat()), seats.get(event.agent()));
    }

    private void declined(Turn turn, RoutingEvent.OfferDeclined event) {
        offers.declined(turn, chats.get(event.chat()), seats.get(event.agent()));
    }

    private void refused(Turn turn, RoutingDecision.Assign assignment) {
        Seat seat = seats.get(assignment.agent());
        if (seat != null) {
            seat.refused(assignment.ticket().route().weight());
            turn.seats.add(seat);
        }
        if (chats.get(assignment.ticket().chat()) == null) {
            Waiting back = chats.enter(turn, assignment.ticket());
            trails.note(turn, back, Outcome.PUT_BACK, List.of(assignment.agent()), 0);
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return chats.nextDue();
    }

    @Override
    public Optional<QueuePlace> place(ChatId chat, Instant now) {
        return Optional.ofNullable(chats.get(chat)).map(waiting -> waiting.team.place(waiting));
    }

    @Override
    public List<ChatId> waiting(TeamId team, int limit) {
        return teams.of(team).queue(limit).stream().map(Waiting::id).toList();
    }

    @Override
    public TeamLoad load(TeamId team) {
        return teams.of(team).stands();
    }

    @Override
    public Optional<RoutingTrace> trace(ChatId chat) {
        return account.of(chat);
    }

    @Override
    public Optional<String> whyNot(ChatId chat, AgentId agent) {
        return account.whyNot(chat, agent);
    }
}
