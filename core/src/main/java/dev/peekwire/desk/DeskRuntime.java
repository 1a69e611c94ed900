package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.VisitorId;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.routing.engine.RoutingEngine;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.PeerInfo;
import java.time.Duration;
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
    private final Greeter greeter;
    private final Pulse pulse;
    private final Starts starts;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

    DeskRuntime(Desk desk) {
        this.desk = desk;
        this.agents = new Agents(desk);
        this.rooms = new Rooms(desk, agents);
        this.dispatcher = new Dispatcher(desk, rooms, new RoutingEngine());
        this.greeter = new Greeter(this);
        this.pulse = new Pulse(desk, sessions);
        this.starts = new Starts(desk);
        rooms.dispatcher(dispatcher);
        dispatcher.recover();
    }

    Desk desk() {
        return desk;
    }

    Rooms rooms() {
        return rooms;
    }

    DeskStats stats() {
        return desk.counters().snapshot(sessions.size(), rooms.size());
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

    /** Why a visitor may not start this chat, or null. A chat that exists is not started again. */
    @Nullable Refusal mayStart(VisitorId visitor, ChatId chat, PeerInfo peer) {
        if (!desk.store().read(desk.id(), chat, 0, 1).isEmpty()) {
            return null;
        }
        Limits limits = desk.limits();
        if (desk.store().openCount(desk.id()) >= limits.openChats()) {
            return Refusal.limit("openChats", limits.openChats(), "the desk has as many open chats as it takes");
        }
        if (desk.store().openOf(desk.id(), visitor).size() >= limits.chatsPerVisitor()) {
            return Refusal.limit(
                    "chatsPerVisitor", limits.chatsPerVisitor(), "as many open chats as a visitor may have");
        }
        return desk.addresses().startChat(peer.address(), desk.scheduler().nanoTime())
                ? null
                : new Refusal(ErrorCode.RATE_LIMITED, "new chats per address and hour", null, (long)
                        limits.newChatsPerAddressAndHour());
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
        agents.arrived(session, identity);
        dispatcher.arrived(identity.id());
    }

    void agentLeft(Session session, Authenticator.Agent identity) {
        if (agents.left(session, identity.id())) {
            dispatcher.gone(identity.id());
        }
    }

    void presence(Authenticator.Agent identity, boolean available) {
        agents.available(identity.id(), available);
        dispatcher.refresh(identity.id());
    }

    void close() {
        desk.closed().set(true);
        pulse.stop();
        for (Session session : sessions) {
            session.close(CloseCode.RESTART, "the desk is closing");
        }
    }
}
