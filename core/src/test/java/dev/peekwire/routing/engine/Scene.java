package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A router and its clock, spoken to in short words: agents, chats and teams by name, decisions as lines of text.
 * {@code a assign c1 sales} reads: c1 is given to a from the queue of sales.
 */
final class Scene {
    static final TeamId SALES = new TeamId("sales");
    static final TeamId BILLING = new TeamId("billing");
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    final RoutingEngine router = new RoutingEngine();
    Instant now = START;
    private final Map<String, AgentState> agents = new HashMap<>();

    static Scene pushing() {
        return new Scene();
    }

    static Scene offering(UnaryOperator<OfferPolicy> how) {
        Scene scene = new Scene();
        OfferPolicy offers = how.apply(OfferPolicy.ASK);
        scene.plan(TeamPolicy.of(SALES).offering(offers), TeamPolicy.of(BILLING).offering(offers));
        return scene;
    }

    static Scene offering() {
        return offering(offers -> offers);
    }

    static OfferPolicy toMany(OfferPolicy offers, int fanout) {
        return new OfferPolicy(offers.mode(), offers.timeout(), fanout, offers.misses(), offers.reofferAfter());
    }

    List<String> plan(TeamPolicy... teams) {
        return on(new RoutingEvent.PlanChanged(List.of(teams)));
    }

    /** An agent of sales comes, with room for so many chats. */
    List<String> comes(String name, int capacity) {
        return comes(AgentProfile.of(new AgentId(name), Set.of(SALES), capacity));
    }

    List<String> comes(AgentProfile profile) {
        return tell(new AgentState(profile, Presence.AVAILABLE, Set.of(), 0));
    }

    List<String> goes(String name, Presence presence) {
        AgentState was = agent(name);
        return tell(new AgentState(was.profile(), presence, was.paused(), was.load()));
    }

    List<String> loaded(String name, int load) {
        AgentState was = agent(name);
        return tell(new AgentState(was.profile(), was.presence(), was.paused(), load));
    }

    List<String> pauses(String name, TeamId... teams) {
        AgentState was = agent(name);
        return tell(new AgentState(was.profile(), was.presence(), Set.of(teams), was.load()));
    }

    List<String> becomes(AgentProfile profile) {
        AgentState was = agent(profile.agent().value());
        return tell(new AgentState(profile, was.presence(), was.paused(), was.load()));
    }

    private List<String> tell(AgentState state) {
        agents.put(state.agent().value(), state);
        return on(new RoutingEvent.AgentChanged(state));
    }

    private AgentState agent(String name) {
        return Objects.requireNonNull(agents.get(name), name);
    }

    List<String> load(String name, int change) {
        return on(new RoutingEvent.LoadChanged(new AgentId(name), change));
    }

    /** A chat for anybody of sales comes now. */
    List<String> queue(String chat) {
        return queue(ticket(chat));
    }

    List<String> queue(String chat, Route route) {
        return queue(Ticket.of(new ChatId(chat), route, now));
    }

    List<String> queue(Ticket ticket) {
        return on(new RoutingEvent.ChatQueued(ticket));
    }

    Ticket ticket(String chat) {
        return Ticket.of(new ChatId(chat), Route.to(SALES), now);
    }

    List<String> leaves(String chat) {
        return on(new RoutingEvent.ChatLeft(new ChatId(chat), true));
    }

    List<String> accepts(String agent, String chat) {
        return on(new RoutingEvent.OfferAccepted(new ChatId(chat), new AgentId(agent)));
    }

    List<String> declines(String agent, String chat) {
        return on(new RoutingEvent.OfferDeclined(new ChatId(chat), new AgentId(agent)));
    }

    List<String> after(Duration time) {
        now = now.plus(time);
        return on(new RoutingEvent.TimePassed());
    }

    List<String> after(int seconds) {
        return after(Duration.ofSeconds(seconds));
    }

    List<String> on(RoutingEvent event) {
        return router.on(now, event).stream().map(Scene::told).toList();
    }

    List<String> waiting(TeamId team) {
        return router.waiting(team, 100).stream().map(ChatId::value).toList();
    }

    /** Seconds until something is due; −1 for never. */
    long due() {
        return router.nextDue().map(at -> Duration.between(now, at).toSeconds()).orElse(-1L);
    }

    QueuePlace place(String chat) {
        return router.place(new ChatId(chat), now).orElseThrow();
    }

    /** The latest step of a chat's trace, in words. */
    String sentence(String chat) {
        List<RoutingTrace.Step> steps = steps(chat);
        return steps.get(steps.size() - 1).sentence();
    }

    List<RoutingTrace.Step> steps(String chat) {
        return router.trace(new ChatId(chat)).orElseThrow().steps();
    }

    List<RoutingTrace.Outcome> outcomes(String chat) {
        return steps(chat).stream().map(RoutingTrace.Step::outcome).toList();
    }

    /** Those whom the latest step looked at, as {@code anna FULL 3 of 3}. */
    List<String> considered(String chat) {
        List<RoutingTrace.Step> steps = steps(chat);
        return steps.get(steps.size() - 1).considered().stream()
                .map(one -> (one.agent() + " " + one.verdict() + " " + one.detail()).strip())
                .toList();
    }

    String whyNot(String agent, String chat) {
        return router.whyNot(new ChatId(chat), new AgentId(agent)).orElseThrow();
    }

    static AgentProfile agent(String name, int capacity, TeamId... teams) {
        return AgentProfile.of(new AgentId(name), Set.of(teams), capacity);
    }

    static AgentProfile skilled(String name, Map<String, Integer> skills) {
        Map<Skill, Integer> levels = new HashMap<>();
        skills.forEach((skill, level) -> levels.put(new Skill(skill), level));
        return new AgentProfile(new AgentId(name), Set.of(SALES), levels, Set.of(), 1, 1);
    }

    static Set<AgentId> agents(String... names) {
        Set<AgentId> ids = new HashSet<>();
        List.of(names).forEach(name -> ids.add(new AgentId(name)));
        return ids;
    }

    static Need needing(String skill, int level) {
        return Need.builder(SALES).require(new Skill(skill), level).build();
    }

    static Route.Stage stage(int seconds, Need... needs) {
        return new Route.Stage(Duration.ofSeconds(seconds), List.of(needs));
    }

    static Route route(Route.Stage... stages) {
        return new Route("rule-1", 0, List.of(stages));
    }

    static String told(RoutingDecision decision) {
        return switch (decision.type()) {
            case ASSIGN -> told((RoutingDecision.Assign) decision);
            case OFFER -> told((RoutingDecision.Offer) decision);
            case REVOKE -> told((RoutingDecision.Revoke) decision);
            case SET_AWAY -> ((RoutingDecision.SetAway) decision).agent() + " away";
            case RELAX ->
                ((RoutingDecision.Relax) decision).chat() + " relax " + ((RoutingDecision.Relax) decision).stage();
            case REFUSE -> ((RoutingDecision.Refuse) decision).ticket().chat() + " refused";
            case EXPIRE -> ((RoutingDecision.Expire) decision).ticket().chat() + " expired";
        };
    }

    private static String told(RoutingDecision.Assign assign) {
        return assign.agent() + " assign " + assign.ticket().chat() + " " + assign.team();
    }

    private static String told(RoutingDecision.Offer offer) {
        return offer.agent() + " offer " + offer.chat() + " " + offer.team();
    }

    private static String told(RoutingDecision.Revoke revoke) {
        return revoke.agent() + " revoke " + revoke.chat() + " " + revoke.reason();
    }
}
