package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.SharedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who reads one chat here: from where on, who has to stop, and how long it stays open without its
 * visitor. Used within the chat's order.
 */
final class Readers {
    private final Desk desk;
    private final Rooms rooms;
    private final Room room;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private long absence;
    private boolean awaited;
    private long lastVisible;

    Readers(Desk desk, Rooms rooms, Room room) {
        this.desk = desk;
        this.rooms = rooms;
        this.room = room;
    }

    // ---- coming and going

    /** The connection reads the chat from a version on. */
    void subscribe(Session session, long after) {
        Subscription subscription = new Subscription(desk, room, session, Math.min(after, chat().version()));
        subscriptions.removeIf(other -> other.session() == session);
        subscriptions.add(subscription);
        if (session.isVisitor()) {
            absence++;
            awaited = false;
            rooms.elsewhere().attends(room.id(), true);
        }
        subscription.catchUp();
    }

    /** Whether the connection reads the chat. */
    boolean subscribed(Session session) {
        return subscriptions.stream().anyMatch(other -> other.session() == session);
    }

    /** Whether this still is somebody's place in the chat. */
    boolean reads(Subscription subscription) {
        return subscriptions.contains(subscription);
    }

    /** Nothing more will come to a closed chat: who has read all of it needs no place in it. */
    void caughtUp(Subscription subscription) {
        Peer peer = subscription.session().peer();
        if (chat().status() == Chat.Status.CLOSED && subscription.upToDate() && subscriptions.remove(subscription)) {
            if (peer != null) {
                peer.detach(room);
            }
        }
    }

    /** Something has happened, and everybody was told. */
    void toldAll() {
        if (chat().status() == Chat.Status.CLOSED) {
            List.copyOf(subscriptions).forEach(this::caughtUp);
        }
    }

    /** The connection is gone. */
    void unsubscribe(Session session) {
        boolean was = subscriptions.removeIf(other -> other.session() == session);
        if (was && session.isVisitor()) {
            if (alone()) {
                rooms.elsewhere().attends(room.id(), false);
            }
            awaitVisitor();
        }
    }

    /** Whether nobody listens, nor is waited for. On any thread; then a hint. */
    boolean isGone() {
        return subscriptions.isEmpty() && !(awaited && room.isOpen());
    }

    // ---- the visitor

    /** Without its visitor an open chat ends after a while. */
    void awaitVisitor() {
        if (alone() && room.isOpen() && !chat().left()) {
            long begun = ++absence;
            awaited = true;
            desk.scheduler()
                    .after(
                            desk.limits().visitorGrace(),
                            () -> rooms.act(room.id(), now -> now.readers().left(begun)));
        }
    }

    private @Nullable ChatCommand left(long begun) {
        boolean away = absence == begun && alone() && room.isOpen();
        if (away && rooms.elsewhere().attended(room.id())) {
            awaited = false;
            return null;
        }
        return away ? new ChatCommand.Close(CloseReason.VISITOR_LEFT) : null;
    }

    /** Whether the visitor listens here. */
    boolean attended() {
        return !alone();
    }

    private boolean alone() {
        return subscriptions.stream().noneMatch(other -> other.session().isVisitor());
    }

    // ---- agents

    /** Whom the chat was given to reads it, on all connections. */
    void admit(RecordedEvent recorded) {
        if (recorded.event() instanceof ChatEvent.Assigned assigned) {
            attach(assigned.agent());
        }
    }

    /** Whoever has the chat reads it, on all connections here. */
    void attachAgent() {
        chat().agent().ifPresent(this::attach);
    }

    private void attach(AgentId whose) {
        for (Session session : rooms.agents().sessions(whose)) {
            if (session.peer() instanceof AgentPeer agent) {
                agent.attach(room);
            }
        }
    }

    /**
     * Who looks at the draft here while another node says that they look no more: it has found a connection of theirs gone,
     * or that they want to look no more on one, and knows nothing of those here.
     */
    List<AgentPeer> lookingAt(List<RecordedEvent> missed, Predicate<RecordedEvent> ours) {
        List<AgentPeer> looking = new ArrayList<>();
        for (RecordedEvent recorded : missed) {
            if (recorded.event() instanceof ChatEvent.PeekEnded ended
                    && !ours.test(recorded)
                    && (recorded.by().kind() == Actor.Kind.DESK || recorded.by().is(ended.agent()))) {
                subscriptions.stream()
                        .filter(one -> room.draft().viewer(one.session().connection()) != null)
                        .map(one -> one.session().peer())
                        .filter(peer -> peer instanceof AgentPeer agent
                                && agent.identity().id().equals(ended.agent()))
                        .forEach(peer -> looking.add((AgentPeer) peer));
            }
        }
        return looking;
    }

    /** Another node has said that a supervisor reads no more, and knows nothing of connections here. */
    void monitorEnded(AgentId agent, RecordedEvent ended) {
        for (Subscription subscription : List.copyOf(subscriptions)) {
            if (subscription.session().peer() instanceof AgentPeer peer
                    && peer.identity().id().equals(agent)) {
                peer.monitorEnded(room, ended.by().kind() == Actor.Kind.AGENT);
            }
        }
    }

    /**
     * Who may not read the chat any more does not; nor does a supervisor who took part in it and would read on without
     * being recorded.
     */
    void dismiss(Chat before) {
        for (Subscription subscription : List.copyOf(subscriptions)) {
            if (subscription.session().peer() instanceof AgentPeer agent && readsNoMore(agent, before)) {
                subscriptions.remove(subscription);
                agent.detach(room);
            }
        }
    }

    private boolean readsNoMore(AgentPeer agent, Chat before) {
        return Access.check(agent.principal(), chat(), Access.Action.READ).isPresent()
                || (before.involves(agent.identity().id()) && agent.onlyReads(chat()));
    }

    // ---- telling

    /** One event, to the visitor's connections or to all others. */
    void publish(RecordedEvent event, boolean toVisitor) {
        boolean visible = event.event().visibleToVisitor();
        long after = toVisitor ? lastVisible : event.version() - 1;
        SharedFrame frame = new SharedFrame(new ServerFrame.Event(after, toVisitor ? event.toVisitor() : event));
        for (Subscription subscription : List.copyOf(subscriptions)) {
            if (subscription.session().isVisitor() == toVisitor) {
                subscription.publish(event, frame, after);
            }
        }
        if (toVisitor && visible) {
            lastVisible = event.version();
        }
    }

    /** Something that is no event. */
    void tellVisitor(ServerFrame frame) {
        SharedFrame shared = new SharedFrame(frame);
        subscriptions.stream()
                .filter(subscription -> subscription.session().isVisitor())
                .forEach(subscription -> subscription.session().send(shared));
    }

    private Chat chat() {
        return room.chat();
    }
}
