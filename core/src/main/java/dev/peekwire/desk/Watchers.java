package dev.peekwire.desk;

import dev.peekwire.TeamId;
import dev.peekwire.internal.dispatch.Pacer;
import dev.peekwire.internal.dispatch.RouterDriver;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.spi.Authenticator;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who watches how teams and agents stand: told when that changes, at most once a second. */
final class Watchers {
    static final Duration EVERY = Duration.ofSeconds(1);

    /** So that a frame stays a frame, whoever is at the desk. */
    static final int MOST = 200;

    private static final ServerFrame.Load NOTHING = new ServerFrame.Load(List.of(), List.of());

    private final Desk desk;
    private final Agents agents;
    private final RouterDriver driver;
    private final Pacer pacer;
    private final Map<Session, Watcher> watchers = new ConcurrentHashMap<>();

    Watchers(Desk desk, Agents agents, RouterDriver driver) {
        this.desk = desk;
        this.agents = agents;
        this.driver = driver;
        this.pacer = new Pacer(desk.scheduler(), EVERY, () -> driver.ask(this::tell));
    }

    /** One connection, and what it was told last. */
    private record Watcher(Authenticator.Agent identity, ServerFrame.Load told) {}

    void start(Session session, Authenticator.Agent identity) {
        watchers.put(session, new Watcher(identity, NOTHING));
        if (session.closed()) {
            stop(session);
        }
        driver.ask(router -> {
            tell(router, session, new Watcher(identity, NOTHING));
            return router;
        });
    }

    void stop(Session session) {
        watchers.remove(session);
    }

    /** Something may be different. */
    void changed() {
        if (!watchers.isEmpty()) {
            pacer.changed();
        }
    }

    private Router tell(Router router) {
        watchers.forEach((session, watcher) -> tell(router, session, watcher));
        return router;
    }

    private void tell(Router router, Session session, Watcher watcher) {
        ServerFrame.Load load = load(router, watcher.identity());
        if (!load.equals(watcher.told())
                && watchers.computeIfPresent(session, (key, known) -> new Watcher(watcher.identity(), load)) != null) {
            session.send(load);
        }
    }

    private ServerFrame.Load load(Router router, Authenticator.Agent watcher) {
        Set<TeamId> teams = watcher.supervisor() ? teams() : watcher.teams();
        List<AgentLoad> loads = agents.seats().stream()
                .filter(Agents.Seat::taken)
                .filter(seat -> seat.identity().teams().stream().anyMatch(teams::contains))
                .sorted(Comparator.comparing(seat -> seat.identity().id().value()))
                .limit(MOST)
                .map(this::load)
                .toList();
        return new ServerFrame.Load(loads(router, teams), loads);
    }

    private AgentLoad load(Agents.Seat seat) {
        Authenticator.Agent agent = seat.identity();
        return new AgentLoad(agent.id(), agent.name(), seat.presence(), driver.load(agent.id()), agent.capacity());
    }

    private static List<TeamLoad> loads(Router router, Collection<TeamId> teams) {
        return teams.stream()
                .sorted(Comparator.comparing(TeamId::value))
                .limit(MOST)
                .map(router::load)
                .toList();
    }

    /** How all teams stand. */
    CompletionStage<List<TeamLoad>> loads() {
        return driver.ask(router -> teams().stream().map(router::load).toList());
    }

    private Set<TeamId> teams() {
        return Stream.concat(
                        desk.routes().plan().teams().keySet().stream(),
                        agents.seats().stream().flatMap(seat -> seat.identity().teams().stream()))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(TeamId::value))));
    }

    void close() {
        pacer.close();
    }
}
