package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.SharedFrame;
import java.util.function.Function;

/** Tells things to people on the connections that they have here. Thread-safe. */
class Reach {
    private final Rooms rooms;
    private final Agents agents;

    Reach(Rooms rooms) {
        this.rooms = rooms;
        this.agents = rooms.agents();
    }

    /** On all connections of an agent that were welcomed. */
    void agent(AgentId agent, ServerFrame frame) {
        SharedFrame shared = new SharedFrame(frame);
        agents.sessions(agent).stream().filter(Session::welcomed).forEach(session -> session.send(shared));
    }

    /** To the other nodes on which an agent is, by the bus alone. Answers whether there are any. */
    boolean whisper(AgentId agent, Function<NodeId, DraftFrame> frame) {
        return false;
    }

    /** To all other nodes, by the bus alone. Answers whether there may be any. */
    boolean whisper(Function<NodeId, DraftFrame> frame) {
        return false;
    }

    /** Where a waiting chat stands, to its visitor, if it still waits when its turn comes. */
    void place(ChatId chat, RoutingFrame.Queued frame) {
        Room room = rooms.peek(chat);
        if (room != null) {
            room.enqueue(() -> {
                if (room.chat().status() == Chat.Status.QUEUED) {
                    room.readers().tellVisitor(frame);
                }
            });
        }
    }
}
