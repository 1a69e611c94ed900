package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.spi.Authenticator;
import java.util.Set;

/** Where all nodes of the desk look up who sits there. Returns at once; what it does it does in the order asked for. */
interface SeatBook {
    /** For a desk of one process, which knows by itself. */
    SeatBook NONE = new SeatBook() {
        @Override
        public void sits(Authenticator.Agent identity, Runnable then) {
            then.run();
        }

        @Override
        public void stands(AgentId agent) {}

        @Override
        public boolean chooses(AgentId agent, boolean available, Set<TeamId> paused) {
            return false;
        }

        @Override
        public void clear(AgentId agent) {}
    };

    /**
     * An agent has connected to this node.
     *
     * @param then run when it is written down, and what was written there before is known
     */
    void sits(Authenticator.Agent identity, Runnable then);

    /** An agent's last connection to this node is gone. */
    void stands(AgentId agent);

    /** What an agent chose; answers whether it is written there, and told from there. */
    boolean chooses(AgentId agent, boolean available, Set<TeamId> paused);

    /** The seat of who has been gone for too long. */
    void clear(AgentId agent);
}
