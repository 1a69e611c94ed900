package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.routing.engine.RoutingEngine;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.PeerInfo;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A running desk: its connections, chats, agents and queue, put together. Thread-safe. */
final class DeskRuntime {
    private final Desk desk;
    private final Agents agents;
    private final Rooms rooms;
    private final Dispatcher dispatcher;
    private final ChatWatch watch;
    private final Admissions admissions;
    private final Greeter greeter;
    private final Pulse pulse;
    private final Starts starts;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

    DeskRuntime(Desk desk) {
        this.desk = desk;
        this.agents = new Agents(desk.routes()::knows, this::full);
        this.rooms = new Rooms(desk, agents, this::happened);
        this.dispatcher = new Dispatcher(desk, rooms, new RoutingEngine());
        EarlierChats earlier = new EarlierChats(desk);
        this.watch = new ChatWatch(
                dispatcher.driver(), desk.routes(), dispatcher.silences(), dispatcher.watchers(), earlier);
        this.admissions = new Admissions(desk, agents, dispatcher.driver(), earlier);
        this.greeter = new Greeter(this);
        this.pulse = new Pulse(desk, sessions);
        this.starts = new Starts(desk);
        routing(desk.routes().plan());
        new Recovery(desk, rooms, dispatcher.presences(), watch).begin();
    }

    /** How teams work from now on: the same for those who come and those who wait, whoever says so at once. */
    synchronized void routing(RoutingPlan plan) {
        desk.routes().plan(plan);
        dispatcher.driver().plan(List.copyOf(plan.teams().values()));
    }

    private boolean full(TeamId team) {
        return dispatcher.driver().waiting(team)
                >= Math.max(1, desk.routes().policy(team).queueLimit());
    }

    private void happened(Chat before, Chat after, RecordedEvent event, boolean missed) {
        watch.happened(before, after, event, missed);
    }

    Dispatcher dispatcher() {
        return dispatcher;
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
        return desk.counters()
                .snapshot(sessions.size(), rooms.size(), dispatcher.driver().gauges());
    }

    // ---- connections

    ConnectionListener accept(Connection connection, PeerInfo peer) {
        Session session = new Session(this, connection, peer);
        sessions.add(session);
        if (desk.closed().get()) {
            session.close(CloseCode.RESTART, "the desk is closing");
        }
        pulse.start();
        return session;
    }

    void greet(Session session, ClientFrame.Hello hello) {
        greeter.greet(session, hello);
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

    void submit(ChatId chat, Submission submission) {
        submit(chat, () -> submission, submission.then());
    }

    /** A command that is made when its turn comes, on a worker. */
    void submit(ChatId chat, Supplier<@Nullable Submission> made, Consumer<Reply> otherwise) {
        Room room = rooms.acquire(chat);
        room.submit(made, otherwise);
        rooms.release(room);
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
        dispatcher.presences().arrived(session, identity);
    }

    /** The agent's connection may be told things from now on. */
    void agentWelcomed(Session session, Authenticator.Agent identity) {
        // In this order: what comes by being there is told when it comes.
        dispatcher.tellOffers(session, identity.id());
        dispatcher.presences().welcomed(session, identity.id());
    }

    void agentLeft(Session session, Authenticator.Agent identity) {
        dispatcher.watchers().stop(session);
        dispatcher.presences().left(session, identity.id());
    }

    void close() {
        desk.closed().set(true);
        pulse.stop();
        dispatcher.close();
        for (Session session : sessions) {
            session.close(CloseCode.RESTART, "the desk is closing");
        }
    }
}
