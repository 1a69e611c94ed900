package dev.peekwire.internal.dispatch;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.spi.Scheduler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the driver does in the router's order: who waits, what is decided, and what follows from it. */
final class Routing {
    final Router router;
    final Places places;
    final Offers offers;
    final Lobby lobby = new Lobby();
    private final Scheduler scheduler;
    private final Floor floor;
    private final Consumer<Throwable> failures;
    private final DueTimer timer;
    private final Respites respites;
    private final Loads loads = new Loads();
    private final Map<AgentId, AgentState> agents = new HashMap<>();
    private final Map<RoutingDecision.Assign, Waiting> given = new HashMap<>();
    private final Set<ChatId> admitted = new HashSet<>();
    private final Deque<Runnable> follows = new ArrayDeque<>();
    private long assignments;

    Routing(Scheduler scheduler, Router router, Floor floor, Consumer<Runnable> inOrder, Consumer<Throwable> failures) {
        this.scheduler = scheduler;
        this.router = router;
        this.floor = floor;
        this.failures = failures;
        this.timer = new DueTimer(scheduler, () -> inOrder.accept(this::timePassed));
        this.places = new Places(scheduler, router, floor, inOrder);
        this.offers = new Offers(floor);
        this.respites = new Respites(scheduler, lobby, offers, inOrder, this::enter);
    }

    /** What decisions led to, when all of them are carried out. */
    void follow() {
        for (Runnable next = follows.poll(); next != null; next = follows.poll()) {
            next.run();
        }
    }

    RouterDriver.Gauges gauges() {
        return new RouterDriver.Gauges(lobby.size(), offers.count(), assignments);
    }

    // ---- teams and agents

    void plan(List<TeamPolicy> teams) {
        apply(new RoutingEvent.PlanChanged(teams));
        lobby.teams().forEach(this::changed);
    }

    void agent(AgentState state) {
        int load = Math.max(state.load(), loads.of(state.agent()));
        AgentState known = new AgentState(state.profile(), state.presence(), state.paused(), load);
        agents.put(state.agent(), known);
        apply(new RoutingEvent.AgentChanged(known));
        touched(state.agent());
    }

    int load(AgentId agent) {
        return loads.of(agent);
    }

    void stands(ChatId chat, @Nullable AgentId agent, int weight) {
        for (Loads.Change change : loads.stands(chat, agent, weight)) {
            apply(new RoutingEvent.LoadChanged(change.agent(), change.weight()));
            touched(change.agent());
        }
    }

    /** The waits of those who could get this agent are others now. */
    private void touched(AgentId agent) {
        AgentState known = agents.get(agent);
        if (known == null) {
            return;
        }
        known.profile().teams().forEach(this::changed);
        // Nothing that follows from somebody who is gone and has nothing changes anybody's wait.
        if (known.presence() == Presence.OFFLINE && loads.of(agent) == 0) {
            agents.remove(agent);
        }
    }

    private void changed(TeamId team) {
        places.changed(team, lobby.count(team));
    }

    // ---- who waits

    /** Asks for a place for a chat that is about to begin. */
    void admit(Waiting chat, Runnable begin, Runnable full, Runnable failed) {
        lobby.put(chat);
        List<RoutingDecision> decisions;
        try {
            decisions = decide(new RoutingEvent.ChatQueued(chat.ticket()));
        } catch (RuntimeException failure) {
            lobby.remove(chat.chat());
            failed.run();
            throw failure;
        }
        if (decisions.stream().anyMatch(decision -> refuses(decision, chat.chat()))) {
            lobby.remove(chat.chat());
            full.run();
        } else {
            admitted.add(chat.chat());
            begin.run();
        }
        // Also when it is refused: what was due by now is decided along with it.
        carry(decisions);
        changed(chat.team());
    }

    void notBegun(ChatId chat) {
        if (admitted.remove(chat)) {
            leave(chat, false);
            // Nobody has it, whatever comes of an assignment that is under way.
            List.copyOf(given.keySet()).stream()
                    .filter(decision -> decision.ticket().chat().equals(chat))
                    .forEach(this::gaveNothing);
        }
    }

    void begun(ChatId chat) {
        admitted.remove(chat);
    }

    void enter(Waiting chat) {
        admitted.remove(chat.chat());
        Waiting before = lobby.put(chat);
        respites.waits(chat);
        apply(new RoutingEvent.ChatQueued(chat.ticket(), true));
        changed(chat.team());
        if (before != null && !before.team().equals(chat.team())) {
            changed(before.team());
        }
    }

    void leave(ChatId chat, boolean abandoned) {
        Waiting gone = gone(chat);
        if (gone != null) {
            apply(new RoutingEvent.ChatLeft(chat, abandoned));
            changed(gone.team());
        }
    }

    private @Nullable Waiting gone(ChatId chat) {
        places.left(chat);
        respites.left(chat);
        return lobby.remove(chat);
    }

    // ---- offers

    void accept(ChatId chat, AgentId agent, Consumer<RoutingDecision.@Nullable Assign> answer) {
        List<RoutingDecision> decisions;
        try {
            decisions = decide(new RoutingEvent.OfferAccepted(chat, agent));
        } catch (RuntimeException failure) {
            answer.accept(null);
            throw failure;
        }
        answer.accept(decisions.stream()
                .filter(decision -> gives(decision, chat, agent))
                .map(RoutingDecision.Assign.class::cast)
                .findFirst()
                .orElse(null));
        carry(decisions);
    }

    void decline(ChatId chat, AgentId agent, Consumer<Boolean> answer) {
        boolean stood = offers.stands(chat, agent);
        answer.accept(stood);
        if (stood) {
            offers.end(chat, agent, Floor.Ended.DECLINED);
            apply(new RoutingEvent.OfferDeclined(chat, agent));
            notWanted(chat, agent);
            respites.check(chat);
        }
    }

    // ---- what came of an assignment

    void assigned(RoutingDecision.Assign decision) {
        given.remove(decision);
    }

    void notAssigned(RoutingDecision.Assign decision) {
        Waiting chat = given.remove(decision);
        if (!loads.takenBack(decision)) {
            return;
        }
        if (loads.underWay(decision.ticket().chat())) {
            // It was given away anew meanwhile; put back by the older answer, it would be given twice.
            release(decision);
            return;
        }
        if (chat != null && !lobby.has(chat.chat())) {
            lobby.put(chat);
            respites.waits(chat);
        }
        apply(new RoutingEvent.AssignmentRefused(decision));
        changed(decision.ticket().route().team());
    }

    void gaveNothing(RoutingDecision.Assign decision) {
        given.remove(decision);
        if (loads.takenBack(decision)) {
            release(decision);
        }
    }

    private void release(RoutingDecision.Assign decision) {
        apply(new RoutingEvent.LoadChanged(
                decision.agent(), -decision.ticket().route().weight()));
        touched(decision.agent());
    }

    /** A handover to one agent who does not want it has nobody else to go to. */
    private void notWanted(ChatId chat, AgentId agent) {
        Waiting waiting = lobby.get(chat);
        if (waiting != null
                && waiting.kind() == Waiting.Kind.HANDOVER
                && waiting.ticket().only().contains(agent)) {
            floor.nobody(waiting);
        }
    }

    // ---- decisions

    void close() {
        timer.close();
        places.close();
        respites.close();
    }

    void apply(RoutingEvent event) {
        carry(decide(event));
    }

    /** One that fails does not keep the others from being carried out. */
    private void carry(List<RoutingDecision> decisions) {
        for (RoutingDecision decision : decisions) {
            try {
                carry(decision);
            } catch (RuntimeException failure) {
                failures.accept(failure);
            }
        }
    }

    private void timePassed() {
        timer.rung();
        apply(new RoutingEvent.TimePassed());
    }

    private List<RoutingDecision> decide(RoutingEvent event) {
        List<RoutingDecision> decisions;
        try {
            decisions = router.on(scheduler.now(), event);
        } catch (RuntimeException failure) {
            // A plugged-in selection may fail; what is due must not be forgotten for that.
            timer.set(Optional.of(scheduler.now().plus(Turns.RETRY)));
            throw failure;
        }
        timer.set(router.nextDue());
        floor.changed();
        return decisions;
    }

    private static boolean refuses(RoutingDecision decision, ChatId chat) {
        return decision instanceof RoutingDecision.Refuse refuse
                && refuse.ticket().chat().equals(chat);
    }

    private static boolean gives(RoutingDecision decision, ChatId chat, AgentId agent) {
        return decision instanceof RoutingDecision.Assign assign
                && assign.agent().equals(agent)
                && assign.ticket().chat().equals(chat);
    }

    private void carry(RoutingDecision decision) {
        switch (decision.type()) {
            case ASSIGN -> assign((RoutingDecision.Assign) decision);
            case OFFER -> offer((RoutingDecision.Offer) decision);
            case REVOKE -> revoke((RoutingDecision.Revoke) decision);
            case SET_AWAY -> floor.setAway(((RoutingDecision.SetAway) decision).agent());
            case EXPIRE -> expire(((RoutingDecision.Expire) decision).ticket().chat());
            // Only a chat that asks to be admitted is refused, and is told there.
            case REFUSE, RELAX -> {}
        }
    }

    private void assign(RoutingDecision.Assign decision) {
        ChatId chat = decision.ticket().chat();
        assignments++;
        loads.given(decision);
        offers.end(chat, decision.agent(), Floor.Ended.ACCEPTED);
        Waiting waited = gone(chat);
        if (waited != null) {
            given.put(decision, waited);
            changed(waited.team());
        }
        floor.assign(decision);
        touched(decision.agent());
    }

    private void offer(RoutingDecision.Offer offer) {
        Waiting chat = lobby.get(offer.chat());
        if (chat != null) {
            offers.made(chat, offer);
        }
    }

    private void revoke(RoutingDecision.Revoke revoke) {
        offers.end(revoke.chat(), revoke.agent(), Floor.Ended.of(revoke.reason()));
        notWanted(revoke.chat(), revoke.agent());
        follows.add(() -> respites.check(revoke.chat()));
    }

    private void expire(ChatId id) {
        Waiting chat = gone(id);
        if (chat != null) {
            changed(chat.team());
            floor.expired(chat);
        }
    }
}
