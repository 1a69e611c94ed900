package dev.peekwire.routing.model;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Candidate;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Skill;
import java.time.Instant;
import java.util.Map;

/** An agent as the slow router counts one. */
final class SlowAgent {
    AgentState state;
    int load;
    int held;
    int misses;
    boolean full;
    long lastChosen;
    Instant idleSince;

    SlowAgent(AgentState state, Instant now) {
        this.state = state;
        this.load = state.load();
        this.idleSince = now;
    }

    AgentId id() {
        return state.agent();
    }

    void told(AgentState told, Instant now) {
        boolean comes = state.presence() != Presence.AVAILABLE && told.presence() == Presence.AVAILABLE;
        if (comes || told.load() < load) {
            idleSince = now;
        }
        if (comes || told.presence() != Presence.AVAILABLE) {
            misses = 0;
        }
        state = told;
        load = told.load();
        full = false;
    }

    void away() {
        state = new AgentState(state.profile(), Presence.AWAY, state.paused(), state.load());
        misses = 0;
    }

    void changed(int change, Instant now) {
        load = Math.max(0, load + change);
        if (change < 0) {
            idleSince = now;
            full = false;
        }
    }

    void refused(int weight) {
        load = Math.max(0, load - weight);
        full = true;
    }

    boolean overloaded() {
        return load + held > state.profile().capacity();
    }

    Candidate candidate() {
        return new Candidate(state.profile(), load + held, idleSince, lastChosen);
    }

    boolean hasRoom(int weight) {
        return !full && load + held + weight <= state.profile().capacity();
    }

    /** At the desk, and of the team. */
    boolean isThere(TeamId team) {
        return state.presence() != Presence.OFFLINE && state.profile().teams().contains(team);
    }

    /** Takes the team's chats now, room or not. */
    boolean takes(TeamId team) {
        return state.presence() == Presence.AVAILABLE
                && !state.paused().contains(team)
                && state.profile().teams().contains(team);
    }

    /** Takes chats of that sort now, room or not. */
    boolean meets(Need need) {
        AgentProfile profile = state.profile();
        return takes(need.team())
                && (need.tier() == 0 || need.tier() == profile.tier())
                && speaks(need.language())
                && known(need.required()) == need.required().size();
    }

    int preferred(Need need) {
        return known(need.preferred());
    }

    private int known(Map<Skill, Integer> asked) {
        int known = 0;
        for (Map.Entry<Skill, Integer> skill : asked.entrySet()) {
            known += knows(skill) ? 1 : 0;
        }
        return known;
    }

    private boolean speaks(String language) {
        return language == null
                || state.profile().languages().isEmpty()
                || state.profile().languages().contains(language);
    }

    private boolean knows(Map.Entry<Skill, Integer> asked) {
        return state.profile().skills().getOrDefault(asked.getKey(), 0) >= asked.getValue();
    }
}
