package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.internal.dispatch.Pacer;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who watches how teams and agents stand: told when that changes, at most once a second. */
final class Watchers {
    static final Duration EVERY = Duration.ofSeconds(1);

    private static final RoutingFrame.Load NOTHING = new RoutingFrame.Load(List.of(), List.of());

    private final Desk desk;
    private final Agents agents;
    private final Shift shift;
    private final Pacer pacer;
    private final Map<Session, Watcher> watchers = new ConcurrentHashMap<>();

    Watchers(Desk desk, Agents agents, Shift shift) {
        this.desk = desk;
        this.agents = agents;
        this.shift = shift;
        this.pacer = new Pacer(desk.scheduler(), EVERY, this::tell);
    }

    /** One connection, and what it was told last. */
    private record Watcher(Authenticator.Agent identity, Frame told) {}

    /** What all who see the same are told. */
    private record View(boolean supervisor, Set<TeamId> teams) {}

    void start(Session session, Authenticator.Agent identity) {
        Watcher watcher = new Watcher(identity, NOTHING);
        watchers.put(session, watcher);
        if (session.closed()) {
            stop(session);
        }
        load(view(identity), (load, loads) -> tell(session, watcher, new SharedFrame(load), loads));
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

    private void tell() {
        watchers.values().stream()
                .map(watcher -> view(watcher.identity()))
                .distinct()
                .forEach(view -> load(view, (load, loads) -> tell(view, new SharedFrame(load), loads)));
    }

    private void load(View view, Dispatching.Loads told) {
        shift.now().load(view.teams(), view.supervisor(), told);
    }

    private View view(Authenticator.Agent identity) {
        return new View(identity.supervisor(), identity.supervisor() ? teams() : identity.teams());
    }

    private void tell(View view, SharedFrame frame, ToIntFunction<AgentId> loads) {
        watchers.forEach((session, watcher) -> {
            if (view.equals(view(watcher.identity()))) {
                tell(session, watcher, frame, loads);
            }
        });
    }

    private void tell(Session session, Watcher watcher, SharedFrame shared, ToIntFunction<AgentId> loads) {
        Authenticator.Agent identity = watcher.identity();
        SharedFrame frame = withOwn(identity.id(), shared, loads);
        if (!frame.frame().equals(watcher.told())
                && watchers.computeIfPresent(session, (key, known) -> new Watcher(identity, frame.frame())) != null) {
            session.send(frame);
        }
    }

    /** Among too many colleagues for a frame, agents are told of themselves still. */
    private SharedFrame withOwn(AgentId self, SharedFrame shared, ToIntFunction<AgentId> loads) {
        RoutingFrame.Load load = (RoutingFrame.Load) shared.frame();
        Agents.Seat seat = agents.seat(self);
        if (seat == null || load.agents().stream().anyMatch(row -> row.agent().equals(self))) {
            return shared;
        }
        int own = loads.applyAsInt(self);
        if (own < 0) {
            return shared;
        }
        List<AgentLoad> rows = new ArrayList<>(load.agents());
        rows.add(LoadView.row(seat, own));
        return new SharedFrame(new RoutingFrame.Load(load.teams(), rows, load.waiting()));
    }

    /** How all teams stand. */
    CompletionStage<List<TeamLoad>> loads() {
        return shift.now().loads(teams());
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
