package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.Selections;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Events at random, of a few agents and chats that meet often, from a seed. */
final class History {
    private static final List<TeamId> TEAMS = List.of(new TeamId("sales"), new TeamId("billing"), new TeamId("night"));
    private static final List<Skill> SKILLS = List.of(new Skill("refunds"), new Skill("router-x"));

    private final Random random;
    private final List<RoutingDecision.Offer> offers = new ArrayList<>();
    private final List<RoutingDecision.Assign> assigned = new ArrayList<>();
    private Instant now = Scene.START;

    History(long seed) {
        random = new Random(seed);
    }

    Instant now() {
        now = now.plusMillis(random.nextInt(20) == 0 ? random.nextInt(600_000) - 60_000 : random.nextInt(4_000));
        return now;
    }

    void learn(List<RoutingDecision> decisions) {
        for (RoutingDecision decision : decisions) {
            switch (decision.type()) {
                case OFFER -> offers.add((RoutingDecision.Offer) decision);
                case ASSIGN -> assigned.add((RoutingDecision.Assign) decision);
                case REVOKE, SET_AWAY, RELAX, REFUSE, EXPIRE -> {}
            }
        }
    }

    RoutingEvent next() {
        int kind = random.nextInt(100);
        if (kind < 35) {
            return new RoutingEvent.ChatQueued(ticket());
        }
        if (kind < 50) {
            return new RoutingEvent.AgentChanged(state());
        }
        if (kind < 62) {
            return new RoutingEvent.LoadChanged(agent(), random.nextInt(5) - 3);
        }
        if (kind < 85 && !offers.isEmpty()) {
            return answer(offers.remove(random.nextInt(offers.size())));
        }
        if (kind < 89 && !assigned.isEmpty()) {
            return new RoutingEvent.AssignmentRefused(assigned.remove(random.nextInt(assigned.size())));
        }
        if (kind < 93) {
            return new RoutingEvent.ChatLeft(chat(), random.nextBoolean());
        }
        return kind < 95 ? new RoutingEvent.PlanChanged(plan()) : new RoutingEvent.TimePassed();
    }

    private RoutingEvent answer(RoutingDecision.Offer offer) {
        return random.nextBoolean()
                ? new RoutingEvent.OfferAccepted(offer.chat(), offer.agent())
                : new RoutingEvent.OfferDeclined(offer.chat(), offer.agent());
    }

    private List<TeamPolicy> plan() {
        return TEAMS.stream().map(this::policy).toList();
    }

    private TeamPolicy policy(TeamId team) {
        OfferPolicy.Mode mode = random.nextInt(3) == 0 ? OfferPolicy.Mode.PUSH : OfferPolicy.Mode.OFFER;
        return TeamPolicy.of(team)
                .selecting(Selections.values()[random.nextInt(3)])
                .offering(new OfferPolicy(
                        mode, Duration.ofSeconds(10), 1 + random.nextInt(3), random.nextInt(3), Duration.ofSeconds(15)))
                .queueing(random.nextInt(8), Duration.ofSeconds(60 + random.nextInt(300)))
                .ageing(Duration.ofSeconds(1 + random.nextInt(20)));
    }

    private Ticket ticket() {
        List<Route.Stage> stages = new ArrayList<>();
        int weight = 1 + random.nextInt(2);
        for (int i = 0; i <= random.nextInt(3); i++) {
            stages.add(new Route.Stage(Duration.ofSeconds(i * 20L), needs(weight)));
        }
        Route route = new Route("r" + random.nextInt(3), random.nextInt(7) - 3, stages);
        Ticket ticket = Ticket.of(chat(), route, now.minusSeconds(random.nextInt(4) == 0 ? random.nextInt(60) : 0));
        ticket = random.nextInt(5) == 0 ? ticket.inFront().again(now) : ticket;
        ticket = random.nextInt(5) == 0 ? ticket.wanting(List.of(agent(), agent())) : ticket;
        ticket = random.nextInt(8) == 0 ? ticket.onlyFor(Set.of(agent())) : ticket;
        return random.nextInt(5) == 0 ? ticket.without(Set.of(agent())) : ticket;
    }

    private List<Need> needs(int weight) {
        List<Need> needs = new ArrayList<>();
        for (TeamId team : TEAMS) {
            if (needs.isEmpty() || random.nextInt(3) == 0) {
                Need.Builder need = Need.builder(team).weight(weight).tier(random.nextInt(3) / 2);
                SKILLS.stream()
                        .filter(skill -> random.nextInt(4) == 0)
                        .forEach(skill -> need.require(skill, 1 + random.nextInt(3)));
                SKILLS.stream().filter(skill -> random.nextInt(4) == 0).forEach(skill -> need.prefer(skill, 2));
                needs.add(need.language(random.nextInt(4) == 0 ? "fr" : null).build());
            }
        }
        return needs;
    }

    private AgentState state() {
        Map<Skill, Integer> skills = new HashMap<>();
        SKILLS.forEach(skill -> skills.put(skill, 1 + random.nextInt(4)));
        Set<TeamId> teams = Set.copyOf(TEAMS.subList(random.nextInt(2), 2 + random.nextInt(2)));
        Set<String> languages = random.nextBoolean() ? Set.of() : Set.of("en");
        AgentProfile profile =
                new AgentProfile(agent(), teams, skills, languages, 1 + random.nextInt(2), 1 + random.nextInt(4));
        Presence presence = random.nextInt(3) == 0 ? Presence.AWAY : Presence.AVAILABLE;
        Set<TeamId> paused = random.nextInt(5) == 0 ? Set.of(TEAMS.get(0)) : Set.of();
        return new AgentState(profile, random.nextInt(6) == 0 ? Presence.OFFLINE : presence, paused, random.nextInt(3));
    }

    private AgentId agent() {
        return new AgentId("a" + random.nextInt(6));
    }

    private ChatId chat() {
        return new ChatId("c" + random.nextInt(15));
    }
}
