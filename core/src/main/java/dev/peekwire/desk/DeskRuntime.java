package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.VisitorId;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.FifoRouter;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A running desk: its connections, chats, agents and queue, put together. Thread-safe. */
final class DeskRuntime {
    private final Desk desk;
    private final Agents agents;
    private final Rooms rooms;
    private final Dispatcher dispatcher;
    private final Greeter greeter;
    private final Pulse pulse;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    DeskRuntime(Desk desk) {
        this.desk = desk;
        this.agents = new Agents(desk);
        this.rooms = new Rooms(desk, agents);
        this.dispatcher = new Dispatcher(desk, rooms, new FifoRouter());
        this.greeter = new Greeter(this);
        this.pulse = new Pulse(desk, sessions);
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
        if (closed) {
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

    void bye(Connection connection, CloseCode code, String reason) {
        Duration retry = code.reconnect() ? Duration.ofSeconds(1) : Duration.ZERO;
        connection.send(new SharedFrame(new ServerFrame.Bye(code, reason, retry)));
        connection.close(code, reason);
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

    void submit(ChatId chat, Submission submission) {
        Room room = rooms.acquire(chat);
        room.submit(submission);
        rooms.release(room);
    }

    /** Why a visitor may not start this chat, or null. A chat that exists is not started again. */
    @Nullable Refusal mayStart(VisitorId visitor, ChatId chat, PeerInfo peer) {
        if (!desk.store().read(desk.id(), chat, 0, 1).isEmpty()) {
            return null;
        }
        Limits limits = desk.limits();
        var open = desk.store().open(desk.id());
        if (open.size() >= limits.openChats()) {
            return Refusal.limit("openChats", limits.openChats(), "the desk has as many open chats as it takes");
        }
        long own = desk.store().chatsOf(desk.id(), visitor).stream()
                .filter(open::contains)
                .count();
        if (own >= limits.chatsPerVisitor()) {
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
            } catch (RuntimeException failure) {
                Desk.failed("a chat listener", failure);
            }
        }
    }

    // ---- agents

    void agentArrived(Session session, Authenticator.Agent identity) {
        agents.arrived(session, identity);
    }

    void agentLeft(Session session, Authenticator.Agent identity) {
        if (agents.left(session, identity.id())) {
            dispatcher.gone(identity.id());
        }
    }

    void presence(Authenticator.Agent identity, boolean available) {
        agents.available(identity.id(), available);
        Agents.Seat seat = agents.seat(identity.id());
        if (seat != null && available) {
            dispatcher.available(seat);
        } else {
            dispatcher.unavailable(identity.id());
        }
    }

    void close() {
        closed = true;
        pulse.stop();
        for (Session session : sessions) {
            session.close(CloseCode.RESTART, "the desk is closing");
        }
    }
}
