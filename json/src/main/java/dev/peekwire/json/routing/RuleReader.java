package dev.peekwire.json.routing;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.json.routing.Node.Kind;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.RuleBuilder;
import dev.peekwire.routing.rules.Step;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a rule. */
final class RuleReader {
    static final List<String> FIELDS = List.of(
            "name",
            "when",
            "team",
            "require",
            "prefer",
            "language",
            "tier",
            "priority",
            "kind",
            "agents",
            "lastAgent",
            "steps");
    static final List<String> STEP = List.of("after", "drop", "lower", "anyLanguage", "anyTier", "add");

    /** Instead of a language: the one that the visitor speaks. */
    static final String VISITOR = "visitor";

    private final ConditionReader conditions;
    private final Faults faults;

    RuleReader(ConditionReader conditions, Faults faults) {
        this.conditions = conditions;
        this.faults = faults;
    }

    /** The rule; null if it lacks what every rule has. */
    @Nullable Rule read(Node node) {
        Fields in = Fields.of(node, faults, FIELDS);
        if (in == null) {
            return null;
        }
        in.need("name", "give it the name under which its decisions are recorded");
        in.need("team", "say where its chats go");
        RuleBuilder rule = in.text("name", Rule::named);
        TeamId team = in.text("team", TeamId::new);
        RuleBuilder made = rule == null ? Rule.named("unnamed") : rule;
        fill(in, made);
        return rule == null || team == null ? null : made.to(team).build();
    }

    private void fill(Fields in, RuleBuilder rule) {
        Condition when = in.get("when") == null ? null : conditions.read(in.get("when"));
        if (when != null) {
            rule.when(when);
        }
        levels(in, "require", rule::require);
        levels(in, "prefer", rule::prefer);
        in.text("language", said -> said.equals(VISITOR) ? rule.visitorsLanguage() : rule.language(said));
        whole(in, "tier", rule::tier);
        whole(in, "priority", rule::priority);
        in.text("kind", rule::kind);
        rule.agents(list(in, "agents", AgentId::new).toArray(new AgentId[0]));
        if (in.flag("lastAgent")) {
            rule.lastAgent();
        }
        steps(in, rule);
    }

    private void whole(Fields in, String name, Function<Integer, RuleBuilder> setter) {
        Integer value = in.whole(name);
        if (value != null) {
            in.made(name, () -> setter.apply(value));
        }
    }

    private void levels(Fields in, String name, BiFunction<String, Integer, RuleBuilder> setter) {
        in.each(name, Skill::new, (skill, node) -> {
            Integer level = in.whole(node);
            if (level != null) {
                faults.made(node, () -> setter.apply(skill.name(), level));
            }
        });
    }

    private void steps(Fields in, RuleBuilder rule) {
        Node steps = in.get("steps");
        if (steps != null && Fields.is(steps, Kind.LIST, faults)) {
            for (Node node : steps.elements) {
                Step step = step(node);
                if (step != null) {
                    rule.step(step);
                }
            }
        }
    }

    private @Nullable Step step(Node node) {
        Fields in = Fields.of(node, faults, STEP);
        if (in == null) {
            return null;
        }
        in.need("after", "say how long the chat has waited by then: \"after\": \"30s\"");
        Duration after = in.duration("after");
        Set<Skill> drop = new LinkedHashSet<>(list(in, "drop", Skill::new));
        Map<Skill, Integer> lower = new TreeMap<>();
        in.each("lower", Skill::new, (skill, level) -> {
            Integer value = in.whole(level);
            if (value != null) {
                lower.put(skill, value);
            }
        });
        boolean anyLanguage = in.flag("anyLanguage");
        boolean anyTier = in.flag("anyTier");
        List<TeamId> add = list(in, "add", TeamId::new);
        return after == null ? null : new Step(after, drop, lower, anyLanguage, anyTier, add);
    }

    private static <T> List<T> list(Fields in, String name, Function<String, T> maker) {
        return in.texts(name, maker);
    }
}
