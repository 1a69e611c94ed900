package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.RoutingDecision.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Judges a router by what it was told and what it says alone. It knows no right answer; it knows what must never be:
 * whatever is not decided here by the contract is the router's choice. What is due must have been told apart, by an
 * event of its own.
 */
final class Referee {
    private record Duty(ChatId chat, AgentId agent, Reason reason) {}

    final Map<ChatId, Place> waiting = new HashMap<>();
    final Staff staff = new Staff();
    private final Set<Duty> duties = new HashSet<>();
    private final Set<AgentId> tired = new HashSet<>();
    private final Map<TeamId, TeamPolicy> plan = new HashMap<>();
    private RoutingEvent event = new RoutingEvent.TimePassed();
    private boolean known;
    private Instant now = Instant.MIN;
    private Instant latest = Instant.MIN;

    void judge(Instant time, RoutingEvent told, List<RoutingDecision> decisions) {
        if (time.isBefore(now)) {
            // From when on somebody may be asked again can't be told from outside any more.
            waiting.values().forEach(place -> place.declined.replaceAll((agent, at) -> Instant.MIN));
        }
        now = time;
        latest = now.isAfter(latest) ? now : latest;
        event = told;
        boolean answers = hear();
        must(answers || decisions.isEmpty(), "an answer to an offer that does not stand decides nothing");
        decisions.forEach(this::judge);
        must(duties.isEmpty(), "offers that should have ended: %s", duties);
        must(tired.isEmpty(), "should have been set away: %s", tired);
        waiting.values().forEach(this::mustWait);
        waiting.values().forEach(this::offersStand);
    }

    /** What the event does by itself; false if it does nothing at all. */
    private boolean hear() {
        return switch (event.type()) {
            case PLAN_CHANGED -> planned(((RoutingEvent.PlanChanged) event).teams());
            case CHAT_QUEUED -> queued(((RoutingEvent.ChatQueued) event).ticket());
            case CHAT_LEFT -> left(((RoutingEvent.ChatLeft) event).chat());
            case AGENT_CHANGED -> changed(((RoutingEvent.AgentChanged) event).state());
            case LOAD_CHANGED -> changed((RoutingEvent.LoadChanged) event);
            case OFFER_ACCEPTED -> accepted((RoutingEvent.OfferAccepted) event);
            case OFFER_DECLINED -> declined((RoutingEvent.OfferDeclined) event);
            case ASSIGNMENT_REFUSED -> refused(((RoutingEvent.AssignmentRefused) event).assignment());
            case CHAT_HANDLED -> false;
            case TIME_PASSED -> true;
        };
    }

    private boolean planned(List<TeamPolicy> teams) {
        plan.clear();
        teams.forEach(policy -> plan.put(policy.team(), policy));
        return true;
    }

    private boolean queued(Ticket ticket) {
        known = left(ticket.chat());
        waiting.put(ticket.chat(), new Place(ticket, now));
        return true;
    }

    private boolean left(ChatId chat) {
        Place place = waiting.remove(chat);
        if (place == null) {
            return false;
        }
        place.offers.keySet().forEach(agent -> owe(place, agent, Reason.GONE));
        return true;
    }

    private boolean changed(AgentState state) {
        staff.told(state);
        if (state.presence() != Presence.AVAILABLE) {
            unavailable(state.agent());
        }
        return true;
    }

    private void unavailable(AgentId agent) {
        for (Place place : waiting.values()) {
            if (place.offers.containsKey(agent)) {
                owe(place, agent, Reason.UNAVAILABLE);
            }
        }
    }

    private void owe(Place place, AgentId agent, Reason reason) {
        duties.add(new Duty(place.ticket.chat(), agent, reason));
        gone.put(place.ticket.chat(), place);
    }

    /** The places that offers were of which have to end; a new one may have taken a chat's name already. */
    private final Map<ChatId, Place> gone = new HashMap<>();

    private boolean changed(RoutingEvent.LoadChanged change) {
        staff.changed(change.agent(), change.change());
        return staff.states.containsKey(change.agent());
    }

    private boolean accepted(RoutingEvent.OfferAccepted accepted) {
        Place place = waiting.get(accepted.chat());
        return place != null && place.offers.containsKey(accepted.agent());
    }

    private boolean declined(RoutingEvent.OfferDeclined declined) {
        Place place = waiting.get(declined.chat());
        boolean stood = place != null && place.offers.remove(declined.agent()) != null;
        if (stood) {
            staff.reserve(declined.agent(), -place.weight());
            staff.misses.remove(declined.agent());
            no(place, declined.agent());
        }
        return stood;
    }

    private boolean refused(RoutingDecision.Assign assignment) {
        staff.changed(assignment.agent(), -assignment.ticket().route().weight());
        staff.full.add(assignment.agent());
        waiting.putIfAbsent(assignment.ticket().chat(), new Place(assignment.ticket(), now));
        return true;
    }

    private void judge(RoutingDecision decision) {
        switch (decision.type()) {
            case ASSIGN -> assign((RoutingDecision.Assign) decision);
            case OFFER -> offer((RoutingDecision.Offer) decision);
            case REVOKE -> revoke((RoutingDecision.Revoke) decision);
            case SET_AWAY -> setAway((RoutingDecision.SetAway) decision);
            case RELAX -> relax((RoutingDecision.Relax) decision);
            case REFUSE -> refuse(((RoutingDecision.Refuse) decision).ticket());
            case EXPIRE -> expire(((RoutingDecision.Expire) decision).ticket());
        }
    }

    private void assign(RoutingDecision.Assign given) {
        Place place = waiting.get(given.ticket().chat());
        must(place != null && place.ticket.equals(given.ticket()), "does not wait: %s", given);
        if (isAccepted(given)) {
            yes(place, given);
        } else {
            must(policy(given.team()).offers().mode() == OfferPolicy.Mode.PUSH, "was to be offered: %s", given);
            must(place.offers.isEmpty(), "is offered to somebody: %s", given);
            mayHave(place, given.agent(), given.team());
            waiting.remove(given.ticket().chat());
        }
        staff.changed(given.agent(), place.weight());
    }

    private boolean isAccepted(RoutingDecision.Assign given) {
        return event instanceof RoutingEvent.OfferAccepted accepted
                && accepted.chat().equals(given.ticket().chat())
                && accepted.agent().equals(given.agent());
    }

    private void yes(Place place, RoutingDecision.Assign given) {
        Place.Held offer = place.offers.remove(given.agent());
        must(offer != null && offer.need().team().equals(given.team()), "was not offered: %s", given);
        waiting.remove(place.ticket.chat());
        staff.reserve(given.agent(), -place.weight());
        staff.misses.remove(given.agent());
        place.offers.keySet().forEach(agent -> owe(place, agent, Reason.TAKEN));
    }

    private void offer(RoutingDecision.Offer offer) {
        Place place = waiting.get(offer.chat());
        must(place != null, "does not wait: %s", offer);
        OfferPolicy how = policy(offer.team()).offers();
        must(how.mode() == OfferPolicy.Mode.OFFER, "was to be given: %s", offer);
        must(place.offers.size() < how.fanout(), "offered to too many: %s", offer);
        must(offer.expiresAt().equals(now.plus(how.timeout())), "another time-out: %s", offer);
        must(!place.offers.containsKey(offer.agent()), "offered twice: %s", offer);
        mayHave(place, offer.agent(), offer.team());
        place.offers.put(offer.agent(), new Place.Held(place.need(offer.team()), offer.expiresAt()));
        staff.reserve(offer.agent(), place.weight());
    }

    private void mayHave(Place place, AgentId agent, TeamId team) {
        must(staff.entitled(agent, place.need(team)), "%s is absent or not entitled to %s", agent, place.ticket);
        must(place.isFor(agent), "%s must not have %s", agent, place.ticket);
        must(mayBeAsked(place, agent), "%s has said no to %s", agent, place.ticket);
        must(staff.hasRoom(agent, place.weight()), "%s has no room for %s", agent, place.ticket);
        must(!tired.contains(agent), "%s missed too many to get %s", agent, place.ticket);
        for (Place other : waiting.values()) {
            boolean first = other != place && other.offers.isEmpty() && isBefore(other, place);
            must(!first || !couldTake(other, agent), "%s should have %s first", agent, other.ticket);
        }
        wantedFirst(place, agent, team);
    }

    /** Who is asked again is asked with all others who said no by then. */
    private boolean mayBeAsked(Place place, AgentId agent) {
        Instant again = place.declined.getOrDefault(agent, Instant.MIN);
        boolean may = !again.isAfter(latest);
        if (may && place.declined.containsKey(agent)) {
            place.declined.values().removeIf(at -> !at.isAfter(latest));
        }
        return may;
    }

    private void no(Place place, AgentId agent) {
        place.declined.put(agent, now.plus(policy(place.team()).offers().reofferAfter()));
    }

    private void wantedFirst(Place place, AgentId agent, TeamId team) {
        for (AgentId wanted : place.offers.isEmpty() ? place.ticket.wanted() : List.<AgentId>of()) {
            if (wanted.equals(agent)) {
                return;
            }
            must(!couldTake(place, wanted), "%s is wanted first", wanted);
        }
        if (place.ticket.wanted().contains(agent)) {
            return;
        }
        for (AgentId other : staff.states.keySet()) {
            boolean could = !place.offers.containsKey(other) && couldTake(place, other);
            boolean through = could && staff.entitled(other, place.need(team));
            int better = through ? staff.preferred(other, place.need(team)) : 0;
            must(better <= staff.preferred(agent, place.need(team)), "%s is preferred to %s", other, agent);
        }
    }

    private void revoke(RoutingDecision.Revoke end) {
        boolean late = end.reason() == Reason.MISSED;
        boolean owed = duties.remove(new Duty(end.chat(), end.agent(), end.reason()));
        Place place = owed ? gone.get(end.chat()) : waiting.get(end.chat());
        Place.Held offer = place == null ? null : place.offers.remove(end.agent());
        must(offer != null, "no such offer: %s", end);
        must(owed || late && !offer.until().isAfter(latest) || isLost(end, offer), "no reason: %s", end);
        staff.reserve(end.agent(), -place.weight());
        if (late || end.reason() == Reason.UNAVAILABLE) {
            no(place, end.agent());
        }
        if (late) {
            missed(end.agent(), offer.need().team());
        }
    }

    /** The agent is there, but not for this any more. */
    private boolean isLost(RoutingDecision.Revoke end, Place.Held offer) {
        return end.reason() == Reason.UNAVAILABLE && !staff.entitled(end.agent(), offer.need());
    }

    private void missed(AgentId agent, TeamId team) {
        int most = policy(team).offers().misses();
        if (staff.misses.merge(agent, 1, Integer::sum) >= most && most > 0 && staff.available(agent)) {
            tired.add(agent);
        }
    }

    private void setAway(RoutingDecision.SetAway away) {
        must(tired.remove(away.agent()), "no reason: %s", away);
        must(away.misses() == staff.misses.get(away.agent()), "misses %s: %s", staff.misses, away);
        staff.setAway(away.agent());
        unavailable(away.agent());
    }

    private void relax(RoutingDecision.Relax relax) {
        Place place = waiting.get(relax.chat());
        must(place != null && place.relaxesAt() != null, "nothing to relax: %s", relax);
        must(relax.stage() == place.stage + 1, "stage %d: %s", place.stage, relax);
        must(!place.relaxesAt().isAfter(latest), "too early: %s", relax);
        place.stage++;
    }

    private void refuse(Ticket ticket) {
        boolean comes = event instanceof RoutingEvent.ChatQueued q && q.ticket().equals(ticket);
        must(comes && !known && !ticket.front(), "never refused: %s", ticket);
        int others = line(ticket.route().team()).size() - 1;
        must(others >= policy(ticket.route().team()).queueLimit(), "the queue is not full: %s", ticket);
        must(waiting.remove(ticket.chat()).offers.isEmpty(), "refused and offered: %s", ticket);
    }

    private void expire(Ticket ticket) {
        Place place = waiting.get(ticket.chat());
        must(place != null && place.ticket.equals(ticket), "does not wait: %s", ticket);
        Instant end = ticket.queuedAt().plus(policy(place.team()).maxWait());
        must(!end.isAfter(latest), "too early to give up: %s", ticket);
        left(ticket.chat());
    }

    private void mustWait(Place place) {
        for (AgentId agent : staff.states.keySet()) {
            must(!place.offers.isEmpty() || !couldTake(place, agent), "%s could take %s", agent, place.ticket);
        }
        if (event instanceof RoutingEvent.TimePassed) {
            Instant relaxes = place.relaxesAt();
            must(relaxes == null || relaxes.isAfter(now), "should ask for less: %s", place.ticket);
            Instant end = place.ticket.queuedAt().plus(policy(place.team()).maxWait());
            must(end.isAfter(now), "waited too long: %s", place.ticket);
        }
    }

    private void offersStand(Place place) {
        place.offers.forEach((agent, offer) -> {
            must(staff.entitled(agent, offer.need()), "%s is absent or not entitled to %s", agent, place.ticket);
            boolean passed = event instanceof RoutingEvent.TimePassed && !offer.until().isAfter(now);
            must(!passed, "%s has missed %s", agent, place.ticket);
        });
    }

    private boolean couldTake(Place place, AgentId agent) {
        return place.isFor(agent)
                && !place.declined.containsKey(agent)
                && staff.states.containsKey(agent)
                && staff.hasRoom(agent, place.weight())
                && place.ticket.route().stages().get(place.stage).needs().stream()
                        .anyMatch(need -> staff.entitled(agent, need));
    }

    private boolean isBefore(Place one, Place other) {
        return one.before(other, worth(one), worth(other));
    }

    private long worth(Place place) {
        return policy(place.team()).ageing().toMillis();
    }

    /** A team's chats in order, offered ones included. */
    List<ChatId> line(TeamId team) {
        List<Place> line = new ArrayList<>(waiting.values());
        line.removeIf(place -> !place.team().equals(team));
        line.sort((a, b) -> a == b ? 0 : isBefore(a, b) ? -1 : 1);
        return line.stream().map(place -> place.ticket.chat()).toList();
    }

    /** The earliest of the timers that can be told from outside; asking again is not among them. */
    Instant due() {
        Instant first = Instant.MAX;
        for (Place place : waiting.values()) {
            first = least(first, place.ticket.queuedAt().plus(policy(place.team()).maxWait()));
            first = least(first, Objects.requireNonNullElse(place.relaxesAt(), Instant.MAX));
            for (Place.Held offer : place.offers.values()) {
                first = least(first, offer.until());
            }
        }
        return first;
    }

    private static Instant least(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private TeamPolicy policy(TeamId team) {
        TeamPolicy policy = plan.get(team);
        return policy == null ? TeamPolicy.of(team) : policy;
    }

    private static void must(boolean holds, String message, Object... details) {
        if (!holds) {
            throw new AssertionError(String.format(message, details));
        }
    }
}
