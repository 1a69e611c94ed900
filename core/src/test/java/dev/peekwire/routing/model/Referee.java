package dev.peekwire.routing.model;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingDecision.Reason;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
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
 * whatever the contract does not decide is the router's choice.
 */
final class Referee {
    private record Duty(ChatId chat, AgentId agent, Reason reason) {}

    final Map<ChatId, Place> waiting = new HashMap<>();
    final Staff staff = new Staff();
    private final Set<Duty> duties = new HashSet<>();
    private final Set<AgentId> tired = new HashSet<>();
    private final Map<TeamId, TeamPolicy> plan = new HashMap<>();
    /** The places that offers were of which have to end; a new one may have taken a chat's name already. */
    private final Map<ChatId, Place> gone = new HashMap<>();

    private RoutingEvent event = new RoutingEvent.TimePassed();
    private Instant now = Instant.MIN;
    private boolean heard;
    private boolean known;
    private boolean stood;
    private int offers;
    private int before;

    void judge(Instant time, RoutingEvent told, List<RoutingDecision> decisions) {
        now = time;
        waiting.values().forEach(place -> place.asksAgain(now));
        event = told;
        heard = false;
        before = offers;
        decisions.forEach(this::hearThenJudge);
        hear();
        must(duties.isEmpty(), "offers that should have ended: %s", duties);
        must(tired.isEmpty(), "should have been set away: %s", tired);
        nothingIsDue();
        waiting.values().forEach(this::mustWait);
        waiting.values().forEach(this::offersStand);
    }

    /** What was due takes effect before the event does. */
    private void hearThenJudge(RoutingDecision decision) {
        if (!isDue(decision)) {
            hear();
        }
        judge(decision);
    }

    private boolean isDue(RoutingDecision decision) {
        return switch (decision.type()) {
            case RELAX -> relaxes(((RoutingDecision.Relax) decision).chat());
            case EXPIRE -> isOver(((RoutingDecision.Expire) decision).ticket().chat());
            case SET_AWAY -> true;
            case REVOKE -> isDue((RoutingDecision.Revoke) decision);
            case ASSIGN, OFFER, REFUSE -> false;
        };
    }

    private boolean isDue(RoutingDecision.Revoke end) {
        Place place = waiting.get(end.chat());
        Place.Held offer = place == null ? null : place.offers.get(end.agent());
        boolean passed = offer != null && !offer.until().isAfter(now);
        boolean owed = duties.contains(new Duty(end.chat(), end.agent(), end.reason()));
        return owed || (end.reason() == Reason.GONE ? isOver(end.chat()) : passed);
    }

    private boolean relaxes(ChatId chat) {
        Place place = waiting.get(chat);
        return place != null && place.relaxesAt() != null && !place.relaxesAt().isAfter(now);
    }

    private boolean isOver(ChatId chat) {
        Place place = waiting.get(chat);
        return place != null && !end(place).isAfter(now);
    }

    private Instant end(Place place) {
        return place.ticket.live()
                ? place.ticket.since().plus(policy(place.team()).maxWait())
                : Instant.MAX;
    }

    private void hear() {
        if (!heard) {
            heard = true;
            nothingIsDue();
            take();
        }
    }

    private void nothingIsDue() {
        for (Place place : waiting.values()) {
            must(!relaxes(place.ticket.chat()), "should ask for something else: %s", place.ticket);
            must(!isOver(place.ticket.chat()), "has waited too long: %s", place.ticket);
            place.offers.forEach(
                    (agent, offer) -> must(offer.until().isAfter(now), "%s has missed %s", agent, place.ticket));
        }
    }

    /** What the event does by itself. */
    private void take() {
        switch (event.type()) {
            case PLAN_CHANGED -> planned(((RoutingEvent.PlanChanged) event).teams());
            case CHAT_QUEUED -> queued(((RoutingEvent.ChatQueued) event).ticket());
            case CHAT_LEFT -> left(((RoutingEvent.ChatLeft) event).chat());
            case AGENT_CHANGED -> changed(((RoutingEvent.AgentChanged) event).state());
            case LOAD_CHANGED -> changed((RoutingEvent.LoadChanged) event);
            case OFFER_ACCEPTED -> accepted((RoutingEvent.OfferAccepted) event);
            case OFFER_DECLINED -> declined((RoutingEvent.OfferDeclined) event);
            case ASSIGNMENT_REFUSED -> refused(((RoutingEvent.AssignmentRefused) event).assignment());
            case CHAT_HANDLED, TIME_PASSED -> {}
        }
    }

    private void planned(List<TeamPolicy> teams) {
        plan.clear();
        teams.forEach(policy -> plan.put(policy.team(), policy));
    }

    private void queued(Ticket ticket) {
        known = left(ticket.chat());
        waiting.put(ticket.chat(), new Place(ticket, now));
    }

    private boolean left(ChatId chat) {
        Place place = waiting.remove(chat);
        if (place != null) {
            place.offers.keySet().forEach(agent -> owe(place, agent, Reason.GONE));
        }
        return place != null;
    }

    private void changed(AgentState state) {
        staff.told(state);
        review(state.agent());
    }

    private void changed(RoutingEvent.LoadChanged change) {
        staff.changed(change.agent(), change.change());
        if (staff.states.containsKey(change.agent())) {
            review(change.agent());
        }
    }

    /** Offers that the agent can't accept any more; and the latest, until there is room for the rest. */
    private void review(AgentId agent) {
        List<Place> held = new ArrayList<>(waiting.values());
        held.removeIf(place -> !place.offers.containsKey(agent));
        held.sort((a, b) -> b.offers.get(agent).number() - a.offers.get(agent).number());
        int less = 0;
        for (boolean room : new boolean[] {false, true}) {
            for (Place place : List.copyOf(held)) {
                boolean entitled = staff.entitled(agent, place.offers.get(agent).need());
                if (room ? staff.overloaded(agent, less) : !entitled) {
                    owe(place, agent, Reason.UNAVAILABLE);
                    held.remove(place);
                    less += place.weight();
                }
            }
        }
    }

    private void owe(Place place, AgentId agent, Reason reason) {
        duties.add(new Duty(place.ticket.chat(), agent, reason));
        gone.put(place.ticket.chat(), place);
    }

    private void accepted(RoutingEvent.OfferAccepted accepted) {
        Place place = waiting.get(accepted.chat());
        stood = place != null && place.offers.containsKey(accepted.agent());
    }

    private void declined(RoutingEvent.OfferDeclined declined) {
        Place place = waiting.get(declined.chat());
        Place.Held offer = place == null ? null : place.offers.remove(declined.agent());
        if (offer != null) {
            staff.reserve(declined.agent(), -place.weight());
            staff.misses.remove(declined.agent());
            no(place, declined.agent(), offer);
        }
    }

    private void refused(RoutingDecision.Assign assignment) {
        staff.changed(assignment.agent(), -assignment.ticket().route().weight());
        staff.full.add(assignment.agent());
        waiting.putIfAbsent(assignment.ticket().chat(), new Place(assignment.ticket(), now));
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
        return stood
                && event instanceof RoutingEvent.OfferAccepted accepted
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
        Need need = place.need(offer.team());
        mayHave(place, offer.agent(), offer.team());
        must(place.offers.values().stream().allMatch(o -> sameRound(o, need)), "asked while others are: %s", offer);
        place.reask = null;
        place.offers.put(offer.agent(), new Place.Held(need, offer.expiresAt(), offers++));
        staff.reserve(offer.agent(), place.weight());
    }

    /** Those who are asked at once are asked the same and may think for as long. */
    private boolean sameRound(Place.Held other, Need need) {
        return other.need().equals(need) && other.number() >= before;
    }

    private void mayHave(Place place, AgentId agent, TeamId team) {
        must(staff.entitled(agent, place.need(team)), "%s is absent or not entitled to %s", agent, place.ticket);
        must(place.isFor(agent), "%s must not have %s", agent, place.ticket);
        must(!place.declined.contains(agent), "%s has said no to %s", agent, place.ticket);
        must(staff.hasRoom(agent, place.weight()), "%s has no room for %s", agent, place.ticket);
        must(!tired.contains(agent), "%s missed too many to get %s", agent, place.ticket);
        for (Place other : waiting.values()) {
            boolean first = other != place && other.offers.isEmpty() && isBefore(other, place);
            must(!first || !couldTake(other, agent), "%s should have %s first", agent, other.ticket);
        }
        wantedFirst(place, agent, team);
    }

    private void no(Place place, AgentId agent, Place.Held offer) {
        place.declined.add(agent);
        if (place.offers.isEmpty()) {
            place.reask = now.plus(policy(offer.need().team()).offers().reofferAfter());
        }
    }

    /** The first of those who are wanted, alone; else by the first need that somebody meets those who know most. */
    private void wantedFirst(Place place, AgentId agent, TeamId team) {
        for (AgentId wanted : place.ticket.wanted()) {
            if (wanted.equals(agent) && place.offers.isEmpty()) {
                return;
            }
            must(!couldTake(place, wanted), "%s is wanted first", wanted);
            must(!place.offers.containsKey(wanted), "%s is wanted alone", wanted);
        }
        for (AgentId other : staff.states.keySet()) {
            if (!place.offers.containsKey(other) && couldTake(place, other)) {
                noBetter(place, place.need(team), agent, other);
            }
        }
    }

    private void noBetter(Place place, Need need, AgentId agent, AgentId other) {
        List<Need> needs = place.ticket.route().stages().get(place.stage).needs();
        for (Need earlier : needs.subList(0, needs.indexOf(need))) {
            must(!staff.entitled(other, earlier), "%s meets an earlier need of %s", other, place.ticket);
        }
        boolean also = staff.entitled(other, need);
        must(!also || staff.preferred(other, need) <= staff.preferred(agent, need), "%s is preferred", other);
    }

    private void revoke(RoutingDecision.Revoke end) {
        boolean due = isDue(end);
        boolean owed = duties.remove(new Duty(end.chat(), end.agent(), end.reason()));
        Place place = owed ? gone.get(end.chat()) : waiting.get(end.chat());
        Place.Held offer = place == null ? null : place.offers.remove(end.agent());
        must(offer != null && (owed || due), "no such offer, or no reason: %s", end);
        staff.reserve(end.agent(), -place.weight());
        if (end.reason() == Reason.MISSED) {
            no(place, end.agent(), offer);
            missed(end.agent(), offer.need().team());
        } else if (end.reason() == Reason.UNAVAILABLE) {
            no(place, end.agent(), offer);
        }
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
        review(away.agent());
    }

    private void relax(RoutingDecision.Relax relax) {
        Place place = waiting.get(relax.chat());
        must(place != null && place.relaxesAt() != null, "nothing to relax: %s", relax);
        must(relax.stage() == place.stage + 1, "stage %d: %s", place.stage, relax);
        must(!place.relaxesAt().isAfter(now), "too early: %s", relax);
        place.stage++;
    }

    private void refuse(Ticket ticket) {
        boolean comes = event instanceof RoutingEvent.ChatQueued q && q.ticket().equals(ticket) && !q.begun();
        must(comes && !known && !ticket.front() && ticket.live(), "never refused: %s", ticket);
        long others = waiting.values().stream()
                        .filter(place -> place.team().equals(ticket.route().team()) && place.ticket.live())
                        .count()
                - 1;
        must(others >= policy(ticket.route().team()).queueLimit(), "the queue is not full: %s", ticket);
        must(waiting.remove(ticket.chat()).offers.isEmpty(), "refused and offered: %s", ticket);
    }

    private void expire(Ticket ticket) {
        Place place = waiting.get(ticket.chat());
        must(place != null && place.ticket.equals(ticket), "does not wait: %s", ticket);
        must(isOver(ticket.chat()), "too early to give up: %s", ticket);
        must(place.offers.isEmpty(), "given up and offered: %s", ticket);
        left(ticket.chat());
    }

    private void mustWait(Place place) {
        for (AgentId agent : staff.states.keySet()) {
            must(!place.offers.isEmpty() || !couldTake(place, agent), "%s could take %s", agent, place.ticket);
        }
    }

    private void offersStand(Place place) {
        place.offers.forEach((agent, offer) ->
                must(staff.entitled(agent, offer.need()), "%s is absent or not entitled to %s", agent, place.ticket));
        boolean fit = place.offers.keySet().stream().noneMatch(agent -> staff.overloaded(agent, 0));
        must(fit, "offered to one without room: %s", place.ticket);
    }

    private boolean couldTake(Place place, AgentId agent) {
        return place.isFor(agent)
                && !place.declined.contains(agent)
                && staff.states.containsKey(agent)
                && staff.hasRoom(agent, place.weight())
                && meetsANeed(place, agent);
    }

    private boolean meetsANeed(Place place, AgentId agent) {
        for (Need need : place.ticket.route().stages().get(place.stage).needs()) {
            if (staff.entitled(agent, need)) {
                return true;
            }
        }
        return false;
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
        List<ChatId> chats = new ArrayList<>();
        line.forEach(place -> chats.add(place.ticket.chat()));
        return chats;
    }

    /** The earliest of the timers that should be; the end of time if none should. */
    Instant due() {
        Instant first = Instant.MAX;
        for (Place place : waiting.values()) {
            first = least(first, end(place));
            first = least(first, Objects.requireNonNullElse(place.relaxesAt(), Instant.MAX));
            first = least(first, Objects.requireNonNullElse(place.reask, Instant.MAX));
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
