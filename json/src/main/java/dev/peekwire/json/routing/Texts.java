package dev.peekwire.json.routing;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.RuleBuilder;
import java.util.function.Function;

/**
 * What texts are made into. Each is here once: a JVM makes a class for every place in which a method is referred to, and
 * reading a plan is among the first things that it does.
 */
final class Texts {
    static final Function<String, String> AS_IT_IS = Function.identity();
    static final Function<String, AgentId> AGENT = AgentId::new;
    static final Function<String, RuleBuilder> RULE = Rule::named;
    static final Function<String, Skill> SKILL = Skill::new;
    static final Function<String, TeamId> TEAM = TeamId::new;

    private Texts() {}
}
