package dev.peekwire.routing.model;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One history: raw numbers become events that suit what has happened so far, most of them sensible, some not. Each goes
 * to the router twice, to the model and to the referee.
 */
final class History {
    /** Raw numbers of a step. */
    record Step(int kind, int a, int b, int c) {}

    /** How many kinds of steps there are. */
    private static final int KINDS = 32;

    /** The most steps of one. */
    private static final int MOST = 30;

    private static final Instant BEGIN = Instant.parse("2026-11-22T09:00:00Z");

    private final Bench bench;
    private final Town town = new Town();
    private List<TeamPolicy> plan = List.of();
    private Instant now = BEGIN;

    History(Bench bench) {
        this.bench = bench;
    }

    static Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 9_999);
        return Combinators.combine(Arbitraries.integers().between(0, KINDS - 1), numbers, numbers, numbers)
                .as(Step::new)
                .list()
                .ofMaxSize(MOST);
    }

    /** From a plan and agents at the desk to the moment when nothing is due any more. */
    static void play(Bench bench, int plan, int staff, List<Step> steps) {
        try {
            History history = new History(bench).open(plan, staff);
            steps.forEach(history::take);
            history.drain();
        } catch (AssertionError | RuntimeException fault) {
            throw new AssertionError(fault + "\nafter" + bench.story(), fault);
        }
    }

    /** Opens with a plan and agents at the desk. */
    History open(int which, int staff) {
        plan = Samples.plan(which);
        send(new RoutingEvent.PlanChanged(plan));
        for (int i = 0; i < 3; i++) {
            told(Samples.agent(i), staff + 7 * i, Presence.AVAILABLE);
        }
        return this;
    }

    void take(Step step) {
        switch (step.kind()) {
            case 0, 1, 2, 3, 4, 5, 6 -> arrives(step);
            case 7 -> leaves(step);
            case 8, 9, 10 -> accepts(step);
            case 11, 12 -> declines(step);
            case 13, 14 -> passes(Duration.ofSeconds(step.a() % 45));
            case 15, 16, 17 -> passesUntilDue(step);
            case 18, 19 -> presence(step);
            case 20 -> told(Samples.agent(step.a()), step.b(), Presence.AVAILABLE);
            case 21 -> load(step);
            case 22, 23 -> done(step);
            case 24 -> transfers(step);
            case 25 -> refused(step);
            case 26 -> disconnects(step);
            case 27 -> plans(step);
            case 28 -> jumps(step);
            case 29 -> again(step);
            case 30 -> overtaken(step);
            default -> odd(step);
        }
    }

    /** Lets everything fall due that is to; in the end nobody waits, and no timer is left. */
    void drain() {
        // Nothing ends the wait of these.
        bench.messages().forEach(chat -> send(new RoutingEvent.ChatLeft(chat, false)));
        int most = 5_000;
        while (bench.nextDue() != null && most-- > 0) {
            now = bench.nextDue().isAfter(now) ? bench.nextDue() : now;
            send(new RoutingEvent.TimePassed());
        }
        bench.mustBeIdle();
    }

    private void arrives(Step step) {
        ChatId chat = Samples.chat(step.a());
        if (!town.has(chat) && !bench.waits(chat)) {
            Ticket ticket = Ticket.of(chat, Samples.route(step.b()), now.minusSeconds(step.c() % 3));
            send(new RoutingEvent.ChatQueued(Samples.vary(ticket, step.c()), step.a() % 4 == 0));
        }
    }

    private void leaves(Step step) {
        bench.someWaiting(step.a()).ifPresent(chat -> send(new RoutingEvent.ChatLeft(chat, step.b() % 2 == 0)));
    }

    private void accepts(Step step) {
        bench.someOffer(step.a()).ifPresent(o -> send(new RoutingEvent.OfferAccepted(o.chat(), o.agent())));
    }

    private void declines(Step step) {
        bench.someOffer(step.a()).ifPresent(o -> send(new RoutingEvent.OfferDeclined(o.chat(), o.agent())));
    }

    private void passes(Duration time) {
        now = now.plus(time);
        send(new RoutingEvent.TimePassed());
    }

    /** To the moment at which something is due, or a little short of it, or past it; or late and with something else. */
    private void passesUntilDue(Step step) {
        Instant due = bench.nextDue();
        if (due != null && due.isAfter(now)) {
            now = due.plusMillis(List.of(0, 0, -1, 700).get(step.a() % 4));
        }
        if (step.b() % 3 > 0) {
            send(new RoutingEvent.TimePassed());
        }
    }

    private void presence(Step step) {
        AgentState state = town.state(Samples.agent(step.a()));
        if (state != null) {
            Presence presence = Presence.values()[step.b() % 4 % 3];
            Set<TeamId> paused = step.c() % 3 == 0 ? Set.of(Samples.team(step.c())) : Set.of();
            told(new AgentState(state.profile(), presence, paused, town.load(state.agent())));
        }
    }

    private void told(AgentId agent, int profile, Presence presence) {
        told(new AgentState(Samples.profile(agent, profile), presence, Set.of(), town.load(agent)));
    }

    private void told(AgentState state) {
        town.told(state);
        send(new RoutingEvent.AgentChanged(state));
    }

    /** Another router's doing, or a chat on hold and back. */
    private void load(Step step) {
        int change = List.of(1, 2, -1, -2, 0).get(step.b() % 5);
        town.other(Samples.agent(step.a()), change);
        send(new RoutingEvent.LoadChanged(Samples.agent(step.a()), change));
    }

    private void done(Step step) {
        town.some(step.a()).ifPresent(given -> {
            town.ends(given);
            send(new RoutingEvent.ChatHandled(given.team(), Duration.ofSeconds(step.b() % 600)));
            released(given);
        });
    }

    private void released(RoutingDecision.Assign given) {
        send(new RoutingEvent.LoadChanged(given.agent(), -given.ticket().route().weight()));
    }

    private void transfers(Step step) {
        town.some(step.a()).ifPresent(given -> {
            town.ends(given);
            released(given);
            Ticket ticket = Ticket.of(given.ticket().chat(), Samples.route(step.b()), now)
                    .without(Set.of(given.agent()));
            send(new RoutingEvent.ChatQueued(
                    step.c() % 3 > 0 ? ticket : ticket.onlyFor(Set.of(Samples.agent(step.c())))));
        });
    }

    private void refused(Step step) {
        town.some(step.a()).ifPresent(given -> {
            town.ends(given);
            send(new RoutingEvent.AssignmentRefused(given));
        });
    }

    /** The agent is gone; the chats come back in front, their wait kept. */
    private void disconnects(Step step) {
        AgentState state = town.state(Samples.agent(step.a()));
        if (state != null) {
            told(new AgentState(state.profile(), Presence.OFFLINE, Set.of(), town.load(state.agent())));
            for (RoutingDecision.Assign given : new ArrayList<>(town.of(state.agent()))) {
                town.ends(given);
                released(given);
                send(new RoutingEvent.ChatQueued(given.ticket().inFront().again(now)));
            }
        }
    }

    /** Other policies, or the same but for what a point of priority is worth. */
    private void plans(Step step) {
        plan = step.b() % 2 == 0 ? plan : Samples.plan(step.a());
        Duration worth = Duration.ofSeconds(1 + step.c() % 40);
        send(new RoutingEvent.PlanChanged(step.b() % 2 == 0 ? aged(worth) : plan));
    }

    private List<TeamPolicy> aged(Duration worth) {
        return plan.stream().map(policy -> policy.ageing(worth)).toList();
    }

    private void jumps(Step step) {
        now = now.plusSeconds((step.a() % 7_200 - 3_600L) / (step.b() % 2 == 0 ? 1 : 60));
        if (step.c() % 2 == 0) {
            send(new RoutingEvent.TimePassed());
        }
    }

    /** A waiting chat is placed anew. */
    private void again(Step step) {
        bench.someWaiting(step.a()).ifPresent(chat -> {
            Ticket ticket = Ticket.of(chat, Samples.route(step.b()), now);
            send(new RoutingEvent.ChatQueued(step.c() % 2 == 0 ? ticket : ticket.inFront()));
        });
    }

    /**
     * Somebody moved the chat while the router was giving it away: it waits again before the refusal comes. If it was
     * given away again by then, the refusal is of no chat any more, and only the agent's slot comes back.
     */
    private void overtaken(Step step) {
        town.some(step.a()).ifPresent(given -> {
            town.ends(given);
            ChatId chat = given.ticket().chat();
            send(new RoutingEvent.ChatQueued(Ticket.of(chat, Samples.route(step.b()), now)));
            if (bench.waits(chat)) {
                send(new RoutingEvent.AssignmentRefused(given));
            } else {
                released(given);
            }
        });
    }

    private void odd(Step step) {
        ChatId chat = Samples.chat(step.a());
        AgentId agent = Samples.agent(step.b());
        switch (step.c() % 4) {
            case 0 -> send(new RoutingEvent.OfferAccepted(chat, agent));
            case 1 -> send(new RoutingEvent.OfferDeclined(chat, agent));
            case 2 -> send(new RoutingEvent.ChatLeft(chat, true));
            default -> send(new RoutingEvent.LoadChanged(new AgentId("nobody"), -1));
        }
    }

    private void send(RoutingEvent event) {
        town.happened(bench.send(now, event));
    }
}
