package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.internal.dispatch.Pacer;
import dev.peekwire.internal.dispatch.RouterDriver;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who watches how teams and agents stand: told when that changes, at most once a second. */
final class Watchers {
    static final Duration EVERY = Duration.ofSeconds(1);

    private static final RoutingFrame.Load NOTHING = new RoutingFrame.Load(List.of(), List.of());

    private final Desk desk;
    private final Agents agents;
    private final RouterDriver driver;
    private final ChatsAtHand atHand = new ChatsAtHand();
    private final Pacer pacer;
    private final Map<Session, Watcher> watchers = new ConcurrentHashMap<>();

    Watchers(Desk desk, Agents agents, RouterDriver driver) {
        this.desk = desk;
        this.agents = agents;
        this.driver = driver;
        this.pacer = new Pacer(desk.scheduler(), EVERY, () -> inOrder(this::tell));
    }

    /** One connection, and what it was told last. */
    private record Watcher(Authenticator.Agent identity, Frame told) {}

    /** What all who see the same are told. */
    private record View(boolean supervisor, Set<TeamId> teams) {}

    void start(Session session, Authenticator.Agent identity) {
        watchers.put(session, new Watcher(identity, NOTHING));
        if (session.closed()) {
            stop(session);
        }
        inOrder(router -> tell(session, new Watcher(identity, NOTHING), view -> frame(router, view)));
    }

    private void inOrder(Consumer<Router> task) {
        driver.ask(router -> {
                    task.accept(router);
                    return router;
                })
                .exceptionally(failure -> {
                    Desk.failed("telling how the desk stands", failure);
                    return null;
                });
    }

    void stop(Session session) {
        watchers.remove(session);
    }

    /** A chat is somebody else's now, or on hold, or not any more; since that time. */
    void stands(Chat chat, Instant at) {
        if (atHand.stands(chat, at)) {
            changed();
        }
    }

    /** Something may be different. */
    void changed() {
        if (!watchers.isEmpty()) {
            pacer.changed();
        }
    }

    private void tell(Router router) {
        Map<View, SharedFrame> made = new HashMap<>();
        watchers.forEach((session, watcher) ->
                tell(session, watcher, view -> made.computeIfAbsent(view, one -> frame(router, one))));
    }

    private void tell(Session session, Watcher watcher, Function<View, SharedFrame> made) {
        Authenticator.Agent identity = watcher.identity();
        Set<TeamId> teams = identity.supervisor() ? teams() : identity.teams();
        SharedFrame frame = withOwn(identity.id(), made.apply(new View(identity.supervisor(), teams)));
        if (!frame.frame().equals(watcher.told())
                && watchers.computeIfPresent(session, (key, known) -> new Watcher(identity, frame.frame())) != null) {
            session.send(frame);
        }
    }

    /** Among too many colleagues for a frame, agents are told of themselves still. */
    private SharedFrame withOwn(AgentId self, SharedFrame shared) {
        RoutingFrame.Load load = (RoutingFrame.Load) shared.frame();
        Agents.Seat seat = agents.seat(self);
        if (seat == null || load.agents().stream().anyMatch(row -> row.agent().equals(self))) {
            return shared;
        }
        List<AgentLoad> rows = new ArrayList<>(load.agents());
        rows.add(LoadView.row(seat, driver.load(self)));
        return new SharedFrame(new RoutingFrame.Load(load.teams(), rows, load.waiting()));
    }

    private SharedFrame frame(Router router, View view) {
        List<Agents.Seat> seats = agents.seats().stream()
                .filter(seat -> LoadView.sees(view.teams(), seat))
                .toList();
        return new SharedFrame(new LoadView(driver, router, atHand, view.supervisor()).of(view.teams(), seats));
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
