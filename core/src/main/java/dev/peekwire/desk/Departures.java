package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.NodeRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Agents who looked at a draft or read along on a node that died: nobody is left there to say that they stopped. Those
 * who are nowhere any more are looked after by the one who dispatches, those who are here alone by this node.
 */
final class Departures {
    /** Several that come at once are one, and who has only just moved has sat down by then. */
    static final Duration SOON = Duration.ofSeconds(2);

    private final Desk desk;
    private final Wire wire;
    private final Rooms rooms;
    private final Shift shift;
    private final AtomicBoolean asked = new AtomicBoolean();

    Departures(Desk desk, Wire wire, Rooms rooms, Shift shift) {
        this.desk = desk;
        this.wire = wire;
        this.rooms = rooms;
        this.shift = shift;
    }

    /** A chat was heard of for the first time: who is said to look may have gone before. */
    void met(Chat chat) {
        if (!watchers(chat).isEmpty()) {
            soon();
        }
    }

    /** Somebody may be gone. Returns at once; there is a timer only then. */
    void soon() {
        if (asked.compareAndSet(false, true)) {
            desk.scheduler().after(SOON, () -> wire.chore(this::look));
        }
    }

    private void look(NodeRegistry registry, @Nullable NodeId self) {
        asked.set(false);
        Map<AgentId, Set<NodeId>> there = new HashMap<>();
        registry.seats(wire.id()).forEach(seat -> there.put(seat.agent(), seat.nodes()));
        for (Room room : rooms.all()) {
            for (AgentId agent : watchers(room.chat())) {
                Set<NodeId> nodes = there.getOrDefault(agent, Set.of());
                if (nodes.isEmpty() ? shift.now().here() : self != null && nodes.equals(Set.of(self))) {
                    ended(room.id(), agent);
                }
            }
        }
    }

    private static Set<AgentId> watchers(Chat chat) {
        Set<AgentId> all = new HashSet<>(chat.looking());
        all.addAll(chat.monitors().keySet());
        return all;
    }

    private void ended(ChatId chat, AgentId agent) {
        rooms.act(chat, room -> looksNoMore(room, agent));
        rooms.act(chat, room -> readsNoMore(room, agent));
    }

    private @Nullable ChatCommand looksNoMore(Room room, AgentId agent) {
        boolean recorded = room.chat().looking().contains(agent);
        boolean looks =
                !rooms.agents().sessions(agent).isEmpty() && room.draft().looking(agent);
        return recorded && !looks ? new ChatCommand.Look(agent, false) : null;
    }

    private @Nullable ChatCommand readsNoMore(Room room, AgentId agent) {
        boolean recorded = room.chat().monitors().containsKey(agent);
        boolean reads = rooms.agents().sessions(agent).stream().anyMatch(room.readers()::subscribed);
        return recorded && !reads ? new ChatCommand.Monitor(agent, false, false) : null;
    }
}
