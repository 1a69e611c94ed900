package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Tells things to people on whichever node they are. */
final class NodeReach extends Reach {
    private final Wire wire;
    private final Agents agents;
    private final Map<ChatId, NodeId> homes = new ConcurrentHashMap<>();

    NodeReach(Wire wire, Rooms rooms) {
        super(rooms);
        this.wire = wire;
        this.agents = rooms.agents();
    }

    @Override
    void agent(AgentId agent, ServerFrame frame) {
        super.agent(agent, frame);
        Agents.Seat seat = agents.seat(agent);
        NodeId self = wire.self();
        if (seat != null && self != null) {
            Letter letter = new Letter.TellAgent(self, agent, frame);
            seat.nodes().forEach(node -> wire.courier().send(node, letter));
        }
    }

    @Override
    boolean whisper(AgentId agent, Function<NodeId, DraftFrame> frame) {
        Agents.Seat seat = agents.seat(agent);
        NodeId self = wire.self();
        if (seat == null || self == null || seat.nodes().isEmpty()) {
            return false;
        }
        DraftFrame said = frame.apply(self);
        seat.nodes().forEach(node -> wire.courier().whisper(node, said));
        return true;
    }

    @Override
    boolean whisper(Function<NodeId, DraftFrame> frame) {
        wire.announce(frame::apply);
        return true;
    }

    @Override
    void place(ChatId chat, RoutingFrame.Queued frame) {
        super.place(chat, frame);
        NodeId home = homes.get(chat);
        NodeId self = wire.self();
        if (home != null && self != null) {
            wire.courier().send(home, new Letter.TellVisitor(self, chat, frame));
        }
    }

    /** The visitor of a waiting chat is on that node. */
    void home(ChatId chat, NodeId node) {
        homes.put(chat, node);
    }

    /** The chat waits no more. */
    void waitsNoMore(ChatId chat) {
        homes.remove(chat);
    }

    /** Somebody else tells those who wait. */
    void tellsNobody() {
        homes.clear();
    }

    // ---- what another node has told

    void here(AgentId agent, ServerFrame frame) {
        if (frame instanceof RoutingFrame.Presence presence && presence.reason() == PresenceReason.MISSED) {
            agents.missed(agent);
        }
        super.agent(agent, frame);
    }

    void here(ChatId chat, ServerFrame frame) {
        if (frame instanceof RoutingFrame.Queued queued) {
            super.place(chat, queued);
        }
    }
}
