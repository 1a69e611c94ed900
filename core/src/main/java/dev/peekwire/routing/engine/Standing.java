package dev.peekwire.routing.engine;

import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Candidate;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Presence;
import java.util.Set;

/**
 * How an agent stands from one of the engine's steps on. Immutable, so that lines can sort by it and traces look back.
 *
 * @param step from which step on
 * @param candidate as selections see the agent; its load has the offers held in it
 * @param presence as the router counts it
 * @param paused teams whose chats the agent does not take for now
 * @param reserved the weight of the offers held
 * @param full whether the agent counts as full, whatever the numbers say
 */
record Standing(long step, Candidate candidate, Presence presence, Set<TeamId> paused, int reserved, boolean full) {
    AgentProfile profile() {
        return candidate.profile();
    }

    /** Whether there is room for this much, for some team. */
    boolean hasRoom(int weight) {
        return !full && hasRoomByNumbers(weight);
    }

    boolean hasRoomByNumbers(int weight) {
        return (long) candidate.load() + weight <= profile().capacity();
    }

    /** Whether the agent takes chats of a team, room or not. */
    boolean serves(TeamId team) {
        return presence == Presence.AVAILABLE && profile().teams().contains(team) && !paused.contains(team);
    }

    /** Whether the agent, who meets the need, can take such a chat now. */
    boolean takes(Need need) {
        return presence == Presence.AVAILABLE && hasRoom(need.weight()) && !paused.contains(need.team());
    }

    /** Whether nothing but the step differs. */
    boolean sameAs(Standing other) {
        return candidate.equals(other.candidate)
                && presence == other.presence
                && paused.equals(other.paused)
                && reserved == other.reserved
                && full == other.full;
    }

    /** The weight of the chats at hand. */
    int atHand() {
        return candidate.load() - reserved;
    }
}
