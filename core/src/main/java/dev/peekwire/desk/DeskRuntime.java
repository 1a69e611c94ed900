package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.engine.RoutingEngine;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.PeerInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A running desk: its connections, chats, agents and queue, put together. Thread-safe. */
final class DeskRuntime {
    private final Desk desk;
    private final Agents agents;
    private final Rooms rooms;
    private final Shift shift = new Shift();
    private final Reach reach;
    private final Presences presences;
    private final Silences silences;
    private final Watchers watchers;
    private final EarlierChats earlier;
    private final Handovers handovers;
    private final @Nullable Node node;
    private final Admissions admissions;
    private final Greeter greeter;
    private final Pulse pulse;
    private final Starts starts;
    private final @Nullable SuggestionDesk suggestions;
    private final GaugeDesk gauge;
    private final LibraryDesk library;
    private final CommitmentDesk commitments;
    private final FlowDesk flows;
    private final MeasuresDesk measures;
    private final @Nullable FollowUpDesk followUps;
    private final Copies copies;
    private final Forgetting forgetting;
    private final ErasureDesk erasures;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final Drain drain;

    /**
     * A desk that runs.
     *
     * @param others the way to its other nodes; null for a desk of one process
     * @param copies what people are given of chats
     */
    DeskRuntime(Desk desk, @Nullable Others others, Copies copies) {
        this.desk = desk;
        this.copies = copies;
        this.agents = new Agents(desk.routes()::knows, this::full);
        NodeSide side = others == null ? null : new NodeSide(desk, others, agents);
        this.rooms = new Rooms(desk, agents, side == null ? Elsewhere.NOWHERE : side.visits(), this::happened);
        NodeReach far = side == null ? null : side.reach(rooms);
        this.reach = far == null ? new Reach(rooms) : far;
        this.presences = new Presences(desk, rooms, shift, reach, side == null ? SeatBook.NONE : side.seats());
        this.silences = new Silences(desk, rooms);
        this.watchers = new Watchers(desk, agents, shift);
        this.earlier = new EarlierChats(desk);
        this.handovers = new Handovers(desk, earlier);
        this.admissions = new Admissions(desk, agents, shift, earlier);
        this.greeter = new Greeter(this);
        this.pulse = new Pulse(desk, sessions);
        this.starts = new Starts(desk);
        this.flows = new FlowDesk(desk, rooms, agents);
        this.suggestions = desk.suggesting() == null
                ? null
                : new SuggestionDesk(desk, rooms, agents, desk.suggesting(), reach, flows::about);
        this.gauge = new GaugeDesk(desk, agents);
        this.library = new LibraryDesk(desk, agents, this::libraryChanged);
        this.commitments = new CommitmentDesk(this);
        this.followUps = FollowUpDesk.of(desk);
        this.forgetting = new Forgetting(desk.suggesting(), side == null ? null : side.wire());
        this.erasures = new ErasureDesk(desk, forgetting);
        this.measures = new MeasuresDesk(desk, desk.measuring());
        this.node = side == null || far == null ? null : side.node(parts(), far);
        this.drain = new Drain(desk, sessions, rooms, node);
        if (node == null) {
            alone();
        } else {
            node.begin();
        }
        library.begin();
    }

    private Node.Parts parts() {
        return new Node.Parts(
                rooms,
                shift,
                presences,
                silences,
                watchers,
                library,
                whispers(),
                followUps,
                erasures,
                forgetting,
                this::dispatcher,
                this::plan);
    }

    private Whispers whispers() {
        return suggestions == null ? Whispers.NOBODY : suggestions.whispers();
    }

    /** One that knows nothing yet but the plan. */
    private Dispatcher dispatcher(DeskFloor.Role role) {
        Dispatcher dispatcher =
                new Dispatcher(desk, rooms, reach, presences, silences, watchers, earlier, new RoutingEngine(), role);
        plan(dispatcher);
        return dispatcher;
    }

    private void plan(Dispatching dispatching) {
        dispatching.plan(List.copyOf(desk.routes().plan().teams().values()));
    }

    private void alone() {
        Dispatcher dispatcher = dispatcher(DeskFloor.Role.ALONE);
        shift.change(dispatcher);
        new Recovery(desk, rooms, presences, dispatcher.watch(), silences).begin();
        if (followUps != null) {
            followUps.begin(null);
        }
        erasures.begin();
    }

    /** How teams work from now on: the same for those who come and those who wait, whoever says so at once. */
    synchronized void routing(RoutingPlan plan) {
        desk.routes().plan(plan);
        plan(dispatching());
    }

    private boolean full(TeamId team) {
        return dispatching().waiting(team)
                >= Math.max(1, desk.routes().policy(team).queueLimit());
    }

    private void happened(Chat before, Chat after, RecordedEvent event, boolean missed) {
        silences.happened(after, event);
        if (suggestions != null) {
            suggestions.happened(after, event, missed);
        }
        flows.happened(after, event, missed);
        Node one = node;
        if (one == null) {
            dispatching().happened(before, after, event, missed);
        } else {
            one.happened(before, after, event, missed);
        }
        gauge.happened(before, after);
    }

    /** Who gives chats to agents now. */
    Dispatching dispatching() {
        return shift.now();
    }

    Presences presences() {
        return presences;
    }

    Watchers watchers() {
        return watchers;
    }

    CommitmentDesk commitments() {
        return commitments;
    }

    MeasuresDesk measures() {
        return measures;
    }

    LibraryDesk library() {
        return library;
    }

    private void libraryChanged(long revision) {
        Node one = node;
        if (one != null) {
            one.libraryChanged(revision);
        }
    }

    Copies copies() {
        return copies;
    }

    ErasureDesk erasures() {
        return erasures;
    }

    LegalHolds holds() {
        return new LegalHolds(desk, erasures);
    }

    Admissions admissions() {
        return admissions;
    }

    Desk desk() {
        return desk;
    }

    Rooms rooms() {
        return rooms;
    }

    DeskStats stats() {
        DeskStats.Nodes nodes = node == null ? DeskStats.Nodes.ALONE : node.stats();
        return desk.counters()
                .snapshot(sessions.size(), rooms.size(), dispatching().gauges(), nodes);
    }

    DeskHealth health() {
        Node one = node;
        long now = desk.scheduler().nanoTime();
        return new DeskHealth(
                phase(),
                one == null ? desk.counters().store.away(now) : one.storeAway(),
                Optional.ofNullable(one).map(Node::health));
    }

    private DeskHealth.Phase phase() {
        if (desk.closed().get()) {
            return DeskHealth.Phase.CLOSED;
        }
        if (drain.begun()) {
            return drain.done() ? DeskHealth.Phase.DRAINED : DeskHealth.Phase.DRAINING;
        }
        return node == null || node.member() ? DeskHealth.Phase.SERVING : DeskHealth.Phase.JOINING;
    }

    CompletionStage<@Nullable Void> drain(Duration over) {
        return drain.begin(over);
    }

    // ---- connections

    ConnectionListener accept(Connection connection, PeerInfo peer) {
        Session session = new Session(this, connection, peer);
        sessions.add(session);
        if (desk.closed().get()) {
            session.close(CloseCode.RESTART, "the desk is closing");
        } else if (drain.begun()) {
            session.close(CloseCode.RESTART, "this node is taken out of service");
        }
        pulse.start();
        return session;
    }

    void greet(Session session, ClientFrame.Hello hello) {
        Node one = node;
        Runnable greet = hello.role() == Role.AGENT
                ? () -> library.whenReady(() -> greeter.greet(session, hello))
                : () -> greeter.greet(session, hello);
        if (one == null) {
            greet.run();
        } else {
            one.whenJoined(greet);
        }
    }

    void ended(Session session) {
        sessions.remove(session);
    }

    Duration window() {
        return pulse.window();
    }

    // ---- chats

    /** Does something in a chat's order. */
    void in(ChatId chat, Consumer<Room> what) {
        Room room = rooms.acquire(chat);
        room.enqueue(() -> what.accept(room));
        rooms.release(room);
    }

    /** Does something in a chat's order, or says why not. */
    void in(ChatId chat, Consumer<Room> what, Consumer<Refusal> otherwise) {
        Room room = rooms.acquire(chat);
        room.enqueue(() -> what.accept(room), otherwise);
        rooms.release(room);
    }

    /** Does something in a chat's order, when all is known of it that the client has seen. */
    void in(Cursor cursor, Consumer<Room> what, Consumer<Refusal> otherwise) {
        Room room = rooms.acquire(cursor.chat());
        room.behind(cursor.version());
        room.enqueue(() -> what.accept(room), otherwise);
        rooms.release(room);
    }

    void submit(ChatId chat, Submission submission) {
        submit(chat, room -> submission, submission.then());
    }

    /**
     * A command that is made of the chat as it is when its turn comes, on a worker.
     *
     * @param made answers null if there is nothing to do any more; what the submission does with the room when it was
     *     accepted is done within the same turn
     */
    void submit(ChatId chat, Function<Room, @Nullable Submission> made, Consumer<Reply> otherwise) {
        Room room = rooms.acquire(chat);
        room.submit(() -> made.apply(room), otherwise);
        rooms.release(room);
    }

    /** The same, when all is known of the chat that the client has seen. */
    void submit(Cursor cursor, Function<Room, @Nullable Submission> made, Consumer<Reply> otherwise) {
        Room room = rooms.acquire(cursor.chat());
        room.behind(cursor.version());
        room.submit(() -> made.apply(room), otherwise);
        rooms.release(room);
    }

    /** A visitor comes to a chat here, or goes from it. Within the chat's order. */
    void typed(Room room) {
        if (suggestions != null) {
            suggestions.typed(room);
        }
    }

    /** What was decided about a chat, and what its visitor may be about to say. */
    CompletionStage<Optional<RoutingTrace>> trace(ChatId chat) {
        CompletionStage<Optional<RoutingTrace>> decided = dispatching().trace(chat);
        return suggestions == null ? decided : decided.thenApply(trace -> trace.map(suggestions.hints()::in));
    }

    /**
     * The same, for whoever asks by a frame.
     *
     * @param hinted whether they may know what is made of what a visitor types to nobody yet
     */
    void trace(AgentFrame.Trace frame, boolean hinted, Consumer<ServerFrame> then) {
        dispatching()
                .trace(
                        frame.command(),
                        frame.chat(),
                        frame.agent(),
                        told -> then.accept(
                                suggestions == null || !hinted
                                        ? told
                                        : suggestions.hints().in(told)));
    }

    KnownOfVisitors known() {
        return new KnownOfVisitors(desk, earlier);
    }

    Handovers handovers() {
        return handovers;
    }

    Starts starts() {
        return starts;
    }

    void draftRefused(ChatId chat) {
        for (ChatListener listener : desk.listeners()) {
            try {
                listener.onDraftRefused(chat);
            } catch (RuntimeException | Error failure) {
                Desk.failed("a chat listener", failure);
            }
        }
    }

    // ---- agents

    void agentArrived(Session session, Authenticator.Agent identity) {
        presences.arrived(session, identity);
        library.arrived(identity.id());
    }

    /** The agent's connection may be told things from now on. */
    void agentWelcomed(Session session, Authenticator.Agent identity) {
        // In this order: what comes by being there is told when it comes.
        dispatching().tellOffers(session, identity.id());
        presences.welcomed(session, identity.id());
    }

    void agentLeft(Session session, Authenticator.Agent identity) {
        watchers.stop(session);
        presences.left(session, identity.id());
        library.left(identity.id());
    }

    void close() {
        desk.closed().set(true);
        pulse.stop();
        dispatching().close();
        presences.close();
        silences.close();
        watchers.close();
        if (followUps != null) {
            followUps.end();
        }
        erasures.end();
        if (suggestions != null) {
            suggestions.close();
        }
        for (Session session : sessions) {
            session.close(CloseCode.RESTART, "the desk is closing");
        }
        if (node != null) {
            node.close();
        }
        drain.finish();
    }
}
