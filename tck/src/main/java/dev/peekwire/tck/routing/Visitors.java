package dev.peekwire.tck.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import dev.peekwire.routing.rules.Routed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** The chats: they come, wait, are handled, handed on, or given up; the router's decisions about them are carried out. */
final class Visitors {
    private final Run run;
    private final Staff staff;
    private final SplittableRandom random;
    private final Offers offers;
    private final Map<ChatId, Visit> visits = new HashMap<>();
    private final Map<TeamId, TeamPolicy> policies = new HashMap<>();
    private int numbers;

    Visitors(Run run, Staff staff, SplittableRandom random) {
        this.run = run;
        this.random = random;
        this.staff = staff;
        this.offers = new Offers(run, staff);
        run.of.teams().forEach(policy -> policies.put(policy.team(), policy));
    }

    void begin() {
        run.of.arrivals().forEach(kind -> awaitNext(kind, run.instant(), random.split()));
    }

    /** Whether a chat waits or is at hand. */
    boolean underWay() {
        return !visits.isEmpty();
    }

    private void awaitNext(Arrivals kind, Instant after, SplittableRandom random) {
        Instant next = kind.next(after, run.of.start().plus(run.of.duration()), random);
        if (next != null) {
            SplittableRandom own = random.split();
            run.at(next, () -> {
                awaitNext(kind, next, random);
                come(kind, own);
            });
        }
    }

    private void come(Arrivals kind, SplittableRandom random) {
        Routed routed = kind.route(run.of.plan(), run.instant());
        Route route = routed.route();
        ChatId chat = new ChatId(String.format(Locale.ROOT, "c%08d", ++numbers));
        boolean counts = run.now() >= 0;
        if (isOpen(route.team())) {
            Tally team = run.tally(route.team());
            Visit visit = new Visit(
                    kind, random, Ticket.of(chat, route, run.instant()).wanting(routed.wanted()));
            queue(visit, counts ? List.of(team, run.total()) : List.of());
        } else if (counts) {
            run.tally(route.team()).closed++;
            run.total().closed++;
        }
    }

    private boolean isOpen(TeamId team) {
        TeamPolicy policy = policies.get(team);
        return policy == null || policy.hours().isOpen(run.instant());
    }

    private void queue(Visit visit, List<Tally> tallies) {
        visits.put(visit.chat, visit);
        visit.tallies = tallies;
        visit.waiting = true;
        visit.queuedAt = run.now();
        int stay = ++visit.stays;
        tallies.forEach(tally -> tally.came++);
        level(visit, 1);
        Duration patience = visit.kind.drawPatience(visit.random);
        run.tell(new RoutingEvent.ChatQueued(visit.ticket));
        if (visit.waiting && patience.compareTo(Draws.NEVER) < 0) {
            run.later(patience, () -> giveUp(visit, stay));
        }
    }

    private void giveUp(Visit visit, int stay) {
        if (visit.waiting && visit.stays == stay) {
            leave(visit);
            visit.tallies.forEach(tally -> {
                tally.abandoned++;
                tally.patience.add(run.now() - visit.queuedAt);
            });
            run.tell(new RoutingEvent.ChatLeft(visit.chat, true));
            offers.end(visit);
        }
    }

    private void leave(Visit visit) {
        stopWaiting(visit);
        visits.remove(visit.chat);
    }

    private void stopWaiting(Visit visit) {
        visit.waiting = false;
        level(visit, -1);
    }

    private void level(Visit visit, int by) {
        run.tally(visit.ticket.route().team()).waiting.change(run.now(), by);
        run.total().waiting.change(run.now(), by);
    }

    void carryOut(RoutingDecision decision) {
        switch (decision.type()) {
            case ASSIGN -> assign((RoutingDecision.Assign) decision);
            case OFFER -> offer((RoutingDecision.Offer) decision);
            case REVOKE -> revoke((RoutingDecision.Revoke) decision);
            case SET_AWAY -> staff.setAway(((RoutingDecision.SetAway) decision).agent());
            case RELAX -> relax(waiting(((RoutingDecision.Relax) decision).chat()));
            case REFUSE ->
                refuse(waiting(((RoutingDecision.Refuse) decision).ticket().chat()));
            case EXPIRE ->
                expire(waiting(((RoutingDecision.Expire) decision).ticket().chat()));
        }
    }

    private Visit waiting(ChatId chat) {
        Visit visit = visits.get(chat);
        if (visit == null || !visit.waiting) {
            throw new IllegalStateException("the router decides on " + chat + ", which does not wait");
        }
        return visit;
    }

    private void assign(RoutingDecision.Assign assign) {
        Visit visit = waiting(assign.ticket().chat());
        staff.take(assign.agent(), visit.chat, visit.ticket.route().weight(), !visit.tallies.isEmpty());
        stopWaiting(visit);
        offers.end(visit);
        visit.tallies.forEach(tally -> {
            tally.answered++;
            tally.waits.add(run.now() - visit.queuedAt);
        });
        Duration handling = visit.kind.drawHandling(visit.random);
        run.later(handling, () -> done(visit, assign, handling));
    }

    private void done(Visit visit, RoutingDecision.Assign assign, Duration handling) {
        visits.remove(visit.chat);
        staff.release(assign.agent(), visit.ticket.route().weight());
        run.tell(new RoutingEvent.ChatHandled(assign.team(), handling));
        Route next = visit.stays == 1 ? visit.kind.drawTransfer(visit.random) : null;
        if (next != null && isOpen(next.team())) {
            handOn(visit, next, assign.agent());
        }
    }

    private void handOn(Visit visit, Route next, AgentId from) {
        boolean counts = !visit.tallies.isEmpty();
        visit.tallies.forEach(tally -> tally.transferred++);
        visit.ticket = Ticket.of(visit.chat, next, run.instant()).without(Set.of(from));
        queue(visit, counts ? List.of(run.tally(next.team())) : List.of());
    }

    private void offer(RoutingDecision.Offer offer) {
        offers.make(waiting(offer.chat()), offer);
    }

    private void revoke(RoutingDecision.Revoke revoke) {
        Visit visit = visits.get(revoke.chat());
        if (visit != null) {
            offers.revoke(visit, revoke);
        }
    }

    private void relax(Visit visit) {
        visit.tallies.forEach(tally -> tally.relaxed++);
    }

    private void refuse(Visit visit) {
        leave(visit);
        visit.tallies.forEach(tally -> tally.refused++);
    }

    private void expire(Visit visit) {
        leave(visit);
        offers.end(visit);
        visit.tallies.forEach(tally -> tally.expired++);
    }
}
