package dev.peekwire.benchmarks;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import dev.peekwire.routing.engine.RoutingEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A router at work: every chat asks for one of 200 skills, every agent has five of them and is full, and there are ten
 * times as many chats waiting as agents. What happens to it leaves as many waiting as before.
 */
final class BusyDesk {
    private static final TeamId TEAM = new TeamId("help");
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Instant BEGIN = Instant.parse("2026-11-22T09:00:00Z");
    private static final int CAPACITY = 3;

    private final List<Route> routes = IntStream.range(0, 200)
            .mapToObj(i -> Route.to(Need.builder(TEAM).require(skill(i), 3).build()))
            .toList();
    private final List<AgentState> agents = new ArrayList<>();
    private final Router router = new RoutingEngine();
    private final Random random = new Random(1);
    private Instant now = BEGIN;
    private long chats;
    private ChatId given = new ChatId("none");

    BusyDesk(int waiting) {
        router.on(now, new RoutingEvent.PlanChanged(List.of(TeamPolicy.of(TEAM).queueing(1_000_000, LONGEST))));
        for (int i = 0; i < waiting / 10; i++) {
            AgentState state = new AgentState(profile(i), Presence.AVAILABLE, Set.of(), CAPACITY);
            agents.add(state);
            router.on(now, new RoutingEvent.AgentChanged(state));
        }
        for (int i = 0; i < waiting; i++) {
            arrives();
        }
        slotFreed();
        arrives();
    }

    private static Skill skill(int number) {
        return new Skill("skill-" + number);
    }

    private AgentProfile profile(int number) {
        Map<Skill, Integer> skills = new HashMap<>();
        while (skills.size() < 5) {
            skills.put(skill(random.nextInt(routes.size())), 3 + random.nextInt(8));
        }
        return new AgentProfile(new AgentId("agent-" + number), Set.of(TEAM), skills, Set.of(), 1, CAPACITY);
    }

    /** One chat more. */
    List<RoutingDecision> arrives() {
        now = now.plusMillis(1);
        ChatId chat = new ChatId("chat-" + chats++);
        Route route = routes.get(random.nextInt(routes.size()));
        return router.on(now, new RoutingEvent.ChatQueued(Ticket.of(chat, route, now)));
    }

    /** The chat that came last leaves. */
    List<RoutingDecision> leaves() {
        return router.on(now, new RoutingEvent.ChatLeft(new ChatId("chat-" + (chats - 1)), true));
    }

    /** An agent has room, and gets the chat that is first for those skills. */
    ChatId slotFreed() {
        AgentState agent = agents.get(random.nextInt(agents.size()));
        for (RoutingDecision decision : router.on(now, new RoutingEvent.LoadChanged(agent.agent(), -1))) {
            given = ((RoutingDecision.Assign) decision).ticket().chat();
        }
        return given;
    }

    /** An agent goes away and comes back. */
    List<RoutingDecision> awayAndBack() {
        AgentState agent = agents.get(random.nextInt(agents.size()));
        AgentState away = new AgentState(agent.profile(), Presence.AWAY, Set.of(), CAPACITY);
        router.on(now, new RoutingEvent.AgentChanged(away));
        return router.on(now, new RoutingEvent.AgentChanged(agent));
    }

    /** What is due next happens: a chat has waited too long. */
    List<RoutingDecision> due() {
        now = router.nextDue().orElseThrow();
        return router.on(now, new RoutingEvent.TimePassed());
    }

    /** Why the chat that was given away last went where it went. */
    Object trace() {
        return router.trace(given);
    }

    /** Why it did not go to somebody else. */
    Object whyNot() {
        return router.whyNot(given, agents.get(random.nextInt(agents.size())).agent());
    }
}
