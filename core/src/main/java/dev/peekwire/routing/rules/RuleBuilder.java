package dev.peekwire.routing.rules;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Languages;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes a rule, from {@link Rule#named}. Values outside their bounds are refused at once, with the field and the
 * bounds; what does not fit the rest of the plan is refused by {@link RoutingPlan.Builder#build}. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class RuleBuilder {
    final String name;
    Condition when = Condition.always();
    final Map<Skill, Integer> required = new TreeMap<>();
    final Map<Skill, Integer> preferred = new TreeMap<>();

    @Nullable String language;

    boolean visitorsLanguage;
    int tier;
    int priority;
    String kind = Rule.CHAT;
    List<AgentId> agents = List.of();
    boolean lastAgent;
    final List<Step> steps = new ArrayList<>();
    private @Nullable TeamId team;

    RuleBuilder(String name) {
        this.name = Checks.text("name", name, 64);
    }

    /** Which chats it is for; every chat if nothing is said. */
    public RuleBuilder when(Condition condition) {
        when = Objects.requireNonNull(condition, "when");
        return this;
    }

    /** Where they go; must be said. */
    public RuleBuilder to(TeamId team) {
        this.team = Objects.requireNonNull(team, "team");
        return this;
    }

    /** A skill that the agent must have at this level at least, 1 to 10. */
    public RuleBuilder require(String skill, int level) {
        required.put(new Skill(skill), level("require", level));
        return this;
    }

    /** A skill that ranks an agent higher who has it at this level at least, 1 to 10. */
    public RuleBuilder prefer(String skill, int level) {
        preferred.put(new Skill(skill), level("prefer", level));
        return this;
    }

    /** A language that the agent must speak, as {@code fr}. */
    public RuleBuilder language(String primarySubtag) {
        language = Languages.of(primarySubtag)
                .filter(found -> primarySubtag.length() <= 3)
                .orElseThrow(() -> new IllegalArgumentException("language: 2 or 3 letters, as fr"));
        visitorsLanguage = false;
        return this;
    }

    /** The agent must speak the visitor's language, if that is known. */
    public RuleBuilder visitorsLanguage() {
        language = null;
        visitorsLanguage = true;
        return this;
    }

    /** A tier that the agent must be of, 1 to 9; 0 for any. */
    public RuleBuilder tier(int only) {
        tier = within("tier", only, 0, Need.MOST_TIERS);
        return this;
    }

    /** −100 to 100, 0 if nothing is said; a point is worth the team's ageing of waiting. */
    public RuleBuilder priority(int points) {
        priority = within("priority", points, -Route.MOST_PRIORITY, Route.MOST_PRIORITY);
        return this;
    }

    /** What kind of chat it is; the plan says its weight. */
    public RuleBuilder kind(String name) {
        kind = Checks.text("kind", name, 64);
        return this;
    }

    /** Agents to try first, in this order, if they can take the chat at once. */
    public RuleBuilder agents(AgentId... first) {
        agents = List.of(first);
        return this;
    }

    /** The visitor's last agent is tried before anybody else, if there is one who can take the chat at once. */
    public RuleBuilder lastAgent() {
        lastAgent = true;
        return this;
    }

    /** What is asked for less from a moment on; steps in their order. */
    public RuleBuilder step(Step step) {
        steps.add(Objects.requireNonNull(step, "step"));
        return this;
    }

    /**
     * The rule.
     *
     * @throws IllegalArgumentException if no team was said
     */
    public Rule build() {
        if (team == null) {
            throw new IllegalArgumentException("team: rule " + name + " says none; say to(...)");
        }
        return new Rule(this, team);
    }

    private static int level(String what, int level) {
        return within(what, level, Skill.LEAST, Skill.MOST);
    }

    private static int within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + ": " + value + ", allowed are " + least + " to " + most);
        }
        return value;
    }
}
