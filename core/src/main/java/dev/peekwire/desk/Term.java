package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.cluster.ChatLoad;
import dev.peekwire.cluster.ChatNotice;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One node's term as the one who gives the desk's chats to agents: it learns from the store who waits and what everybody
 * has, and then hears of all that happens, on whichever node. Chats that it has heard of stay in memory until they end,
 * so that each event is read once.
 */
final class Term {
    private final Desk desk;
    private final Wire wire;
    private final Rooms rooms;
    private final Dispatcher dispatcher;
    private final Consumer<ChatId> waitsNoMore;
    private final Met met;
    private final Begun begun;
    private final Map<ChatId, Room> known = new ConcurrentHashMap<>();
    private final Set<ChatId> meeting = ConcurrentHashMap.newKeySet();
    private final Set<ChatId> over = Collections.synchronizedSet(Collections.newSetFromMap(new Lately()));
    private volatile boolean works;
    private volatile boolean ended;

    /**
     * It has not begun.
     *
     * @param waitsNoMore told of chats that are not in a queue
     * @param met told of chats that others had to do with
     * @param begun told when the router knows who waits
     */
    Term(Desk desk, Wire wire, Rooms rooms, Dispatcher dispatcher, Consumer<ChatId> waitsNoMore, Met met, Begun begun) {
        this.desk = desk;
        this.wire = wire;
        this.rooms = rooms;
        this.dispatcher = dispatcher;
        this.waitsNoMore = waitsNoMore;
        this.met = met;
        this.begun = begun;
    }

    /** Told of a chat that is heard of for the first time, in the chat's order. */
    @FunctionalInterface
    interface Met {
        /**
         * An open chat that others had to do with.
         *
         * @param turn the last event that says whose turn it is
         */
        void met(Chat chat, RecordedEvent turn);
    }

    /** Told once, unless the term ends before. */
    @FunctionalInterface
    interface Begun {
        /**
         * The router knows who waits, and may hear of agents.
         *
         * @param withChats agents who have chats
         */
        void begun(Term term, Collection<AgentId> withChats);
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Whether the router knows who waits. */
    boolean works() {
        return works && !ended;
    }

    // ---- the beginning

    /** On a worker. What happens meanwhile is heard already: nothing falls between what is read and what is told. */
    void begin() {
        if (ended || desk.closed().get()) {
            return;
        }
        List<ChatLoad> loads;
        List<ChatId> waiting;
        try {
            loads = wire.store().loads(desk.id());
            waiting = wire.store().waiting(desk.id());
        } catch (RuntimeException failure) {
            desk.later(failure, this::begin);
            return;
        }
        loads.forEach(this::stands);
        meetAll(waiting, () -> begun(loads));
    }

    /** What was heard of a chat meanwhile is not older than this. */
    private synchronized void stands(ChatLoad load) {
        if (!known.containsKey(load.chat())) {
            dispatcher.driver().stands(load.chat(), load.agent(), load.weight());
        }
    }

    private void meetAll(List<ChatId> chats, Runnable then) {
        AtomicInteger left = new AtomicInteger(chats.size());
        if (chats.isEmpty()) {
            then.run();
        }
        chats.forEach(chat -> meet(chat, () -> {
            if (left.decrementAndGet() == 0) {
                then.run();
            }
        }));
    }

    private void begun(List<ChatLoad> loads) {
        if (ended) {
            return;
        }
        Set<AgentId> agents = new HashSet<>();
        Queue<ChatId> chats = new ArrayDeque<>();
        loads.forEach(load -> {
            agents.add(load.agent());
            chats.add(load.chat());
        });
        works = true;
        begun.begun(this, agents);
        meetOneByOne(chats, () -> desk.work(this::meetTheRest));
    }

    /** Nobody is at work on these; somebody may be recorded as reading one. */
    private void meetTheRest() {
        if (ended || desk.closed().get()) {
            return;
        }
        try {
            meetOneByOne(new ArrayDeque<>(wire.store().open(desk.id())), () -> {});
        } catch (RuntimeException failure) {
            desk.later(failure, this::meetTheRest);
        }
    }

    /** What agents have at hand is for those who watch; it is not worth more than one chat at a time. */
    private void meetOneByOne(Queue<ChatId> chats, Runnable then) {
        ChatId next = chats.poll();
        while (next != null && known.containsKey(next)) {
            next = chats.poll();
        }
        if (next == null) {
            then.run();
        } else {
            meet(next, () -> meetOneByOne(chats, then));
        }
    }

    void end() {
        ended = true;
        dispatcher.close();
        known.keySet().forEach(this::forget);
    }

    // ---- what happens

    /** A chat was appended to, here or elsewhere. Returns at once. */
    void heard(ChatNotice notice) {
        if (ended) {
            return;
        }
        Room room = known.get(notice.chat());
        if (room != null) {
            room.behind(notice.version());
        } else if (!over.contains(notice.chat()) && meeting.add(notice.chat())) {
            meet(notice.chat(), () -> meeting.remove(notice.chat()));
        }
    }

    /** Whether a chat is known to wait, or not known at all. */
    boolean mayWait(ChatId chat) {
        Room room = known.get(chat);
        return room == null ? !over.contains(chat) : room.chat().status() == Chat.Status.QUEUED;
    }

    /** Something happened to a chat that is in memory here. In the chat's order. */
    void happened(Chat before, Chat after, RecordedEvent event, boolean missed) {
        if (ended) {
            return;
        }
        if (!known.containsKey(after.id()) && before.version() > 0) {
            Room room = rooms.acquire(after.id());
            met(room, after);
            rooms.release(room);
            return;
        }
        Room room = rooms.acquire(after.id());
        keep(room);
        dispatcher.watch().happened(before, after, event, missed);
        settled(after);
        rooms.release(room);
    }

    private void meet(ChatId chat, Runnable then) {
        if (ended || desk.closed().get()) {
            return;
        }
        Room room = rooms.acquire(chat);
        room.enqueue(
                () -> {
                    met(room, room.chat());
                    then.run();
                },
                refusal -> desk.scheduler().after(Rooms.RETRY, () -> meet(chat, then)));
        rooms.release(room);
    }

    /** Within the chat's order. */
    private void met(Room room, Chat chat) {
        if (ended || known.containsKey(chat.id()) || chat.version() == 0) {
            return;
        }
        RecordedEvent move = Recovery.lastMove(room);
        if (move != null) {
            keep(room);
            dispatcher.watch().met(chat, move);
            RecordedEvent turn = Recovery.lastTurn(room, move);
            if (turn != null && chat.status() != Chat.Status.CLOSED) {
                met.met(chat, turn);
            }
            settled(chat);
        }
    }

    private synchronized void keep(Room room) {
        if (known.putIfAbsent(room.id(), room) == null) {
            rooms.hold(room);
            dispatcher.known(room.id());
        }
    }

    private void settled(Chat chat) {
        if (chat.status() != Chat.Status.QUEUED) {
            waitsNoMore.accept(chat.id());
        }
        if (chat.status() == Chat.Status.CLOSED) {
            over.add(chat.id());
        }
        if (chat.status() == Chat.Status.CLOSED || ended) {
            forget(chat.id());
        }
    }

    private void forget(ChatId chat) {
        Room room = known.remove(chat);
        if (room != null) {
            rooms.release(room);
        }
    }

    /** The feed tells everything once more; who has heard the end needs no more of it. */
    private static final class Lately extends LinkedHashMap<ChatId, Boolean> {
        private static final long serialVersionUID = 1L;
        private static final int MANY = 10_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, Boolean> eldest) {
            return size() > MANY;
        }
    }
}
