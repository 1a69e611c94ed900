package dev.peekwire.routing.rules;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Skill;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a plan: when it matches, where the chat goes, what is asked of its agent, and how that is asked for less
 * as the chat waits. Immutable.
 *
 * @since 0.1.0
 */
public final class Rule {
    /** The kind of a chat whose rule says nothing of it. */
    public static final String CHAT = "chat";

    private final String name;
    private final Condition when;
    private final TeamId team;
    private final Map<Skill, Integer> required;
    private final Map<Skill, Integer> preferred;
    private final @Nullable String language;
    private final boolean visitorsLanguage;
    private final int tier;
    private final int priority;
    private final String kind;
    private final List<AgentId> agents;
    private final boolean lastAgent;
    private final List<Step> steps;

    Rule(RuleBuilder from, TeamId team) {
        this.team = team;
        this.name = from.name;
        this.when = from.when;
        this.required = Checks.sorted(from.required);
        this.preferred = Checks.sorted(from.preferred);
        this.language = from.language;
        this.visitorsLanguage = from.visitorsLanguage;
        this.tier = from.tier;
        this.priority = from.priority;
        this.kind = from.kind;
        this.agents = List.copyOf(from.agents);
        this.lastAgent = from.lastAgent;
        this.steps = List.copyOf(from.steps);
    }

    /** Starts a rule, by the name under which decisions are recorded: 1 to 64 characters. */
    public static RuleBuilder named(String name) {
        return new RuleBuilder(name);
    }

    /** Its name, unique in a plan. */
    public String name() {
        return name;
    }

    /** Which chats it is for. */
    public Condition when() {
        return when;
    }

    /** Where they go. */
    public TeamId team() {
        return team;
    }

    /** Skills without which an agent can't take them, with the least level. */
    public Map<Skill, Integer> required() {
        return required;
    }

    /** Skills that rank an agent higher, with the least level. */
    public Map<Skill, Integer> preferred() {
        return preferred;
    }

    /** The language that an agent must speak, if it is always the same. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** Whether an agent must speak the visitor's language, if that is known. */
    public boolean visitorsLanguage() {
        return visitorsLanguage;
    }

    /** The tier that an agent must be of, or 0 for any. */
    public int tier() {
        return tier;
    }

    /** −100 to 100. */
    public int priority() {
        return priority;
    }

    /** What kind of chat it is, which says its weight; {@link #CHAT} if nothing else is said. */
    public String kind() {
        return kind;
    }

    /** Whom to try first, in this order. */
    public List<AgentId> agents() {
        return agents;
    }

    /** Whether the visitor's last agent is tried before anybody else. */
    public boolean lastAgent() {
        return lastAgent;
    }

    /** How it asks for less, earliest first. */
    public List<Step> steps() {
        return steps;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Rule r
                        && name.equals(r.name)
                        && when.equals(r.when)
                        && team.equals(r.team)
                        && values().equals(r.values()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, when, team);
    }

    /** Its name and team. */
    @Override
    public String toString() {
        return "Rule[" + name + " to " + team + "]";
    }

    private List<Object> values() {
        return List.of(
                required, preferred, language(), visitorsLanguage, tier, priority, kind, agents, lastAgent, steps);
    }
}
