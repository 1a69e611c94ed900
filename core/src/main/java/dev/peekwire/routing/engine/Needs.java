package dev.peekwire.routing.engine;

import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Skill;
import java.util.Map;

/** Whether an agent is what a chat needs, whatever the agent does at the moment. */
final class Needs {
    private Needs() {}

    static boolean met(Need need, AgentProfile by) {
        return by.teams().contains(need.team()) && tier(need, by) && speaks(need, by) && skilled(need, by);
    }

    static boolean tier(Need need, AgentProfile by) {
        return need.tier() == 0 || need.tier() == by.tier();
    }

    static boolean speaks(Need need, AgentProfile by) {
        String language = need.language();
        return language == null || by.languages().isEmpty() || by.languages().contains(language);
    }

    private static boolean skilled(Need need, AgentProfile by) {
        for (Map.Entry<Skill, Integer> required : need.required().entrySet()) {
            if (level(by, required.getKey()) < required.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** How many of the preferred skills an agent has at the level or above. */
    static int preferred(Need need, AgentProfile by) {
        int many = 0;
        for (Map.Entry<Skill, Integer> preferred : need.preferred().entrySet()) {
            many += level(by, preferred.getKey()) >= preferred.getValue() ? 1 : 0;
        }
        return many;
    }

    static int level(AgentProfile of, Skill skill) {
        return of.skills().getOrDefault(skill, 0);
    }
}
