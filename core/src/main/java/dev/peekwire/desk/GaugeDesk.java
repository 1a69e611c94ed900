package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.chat.Chat;

/** Tells agents when the answers in their chats sound like a machine's, and counts. */
final class GaugeDesk {
    private final Desk desk;
    private final Agents agents;

    GaugeDesk(Desk desk, Agents agents) {
        this.desk = desk;
        this.agents = agents;
    }

    /** Something has happened to a chat. Never blocks. */
    void happened(Chat was, Chat is) {
        AgentId agent = is.agent().orElse(null);
        if (agent != null && !is.replies().equals(was.replies())) {
            boolean robotic = false;
            for (Session session : agents.sessions(agent)) {
                robotic |= session.peer() instanceof AgentPeer peer && peer.answered(was, is);
            }
            if (robotic) {
                desk.counters().robotic.increment();
            }
        }
    }
}
