package dev.peekwire.json.routing;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.json.tree.Words;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.RuleBuilder;
import dev.peekwire.routing.rules.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a rule. */
final class RuleReader {
    static final Set<String> FIELDS = Words.inOrder(
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
    static final Set<String> STEP = Words.inOrder("after", "drop", "lower", "anyLanguage", "anyTier", "add");

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
        RuleBuilder rule = in.text("name", Texts.RULE);
        TeamId team = in.text("team", Texts.TEAM);
        RuleBuilder made = rule == null ? Rule.named("unnamed") : rule;
        for (Map.Entry<String, Node> member : node.members.entrySet()) {
            fill(in, member.getKey(), member.getValue(), made);
        }
        return rule == null || team == null ? null : made.to(team).build();
    }

    private void fill(Fields in, String name, Node node, RuleBuilder rule) {
        try {
            switch (name) {
                case "when" -> when(node, rule);
                case "require", "prefer" -> levels(in, name, rule);
                case "language" -> language(in, rule);
                case "tier", "priority" -> whole(in, name, rule);
                case "kind" -> kind(in, rule);
                case "agents" -> rule.agents(in.texts(node, Texts.AGENT).toArray(new AgentId[0]));
                case "lastAgent" -> lastAgent(in, rule);
                case "steps" -> steps(node, rule);
                default -> {} // read already, or no such field
            }
        } catch (IllegalArgumentException e) {
            faults.refused(node, e);
        }
    }

    private void when(Node node, RuleBuilder rule) {
        Condition when = conditions.read(node);
        if (when != null) {
            rule.when(when);
        }
    }

    private void levels(Fields in, String name, RuleBuilder rule) {
        for (Map.Entry<String, Node> member : in.members(name).entrySet()) {
            Skill skill = in.name(member, Texts.SKILL);
            Integer level = skill == null ? null : in.whole(member.getValue());
            if (skill != null && level != null) {
                level(name, skill, level, member.getValue(), rule);
            }
        }
    }

    private void level(String name, Skill skill, int level, Node node, RuleBuilder rule) {
        try {
            if (name.equals("require")) {
                rule.require(skill.name(), level);
            } else {
                rule.prefer(skill.name(), level);
            }
        } catch (IllegalArgumentException e) {
            faults.refused(node, e);
        }
    }

    private static void language(Fields in, RuleBuilder rule) {
        String said = in.text("language");
        if (VISITOR.equals(said)) {
            rule.visitorsLanguage();
        } else if (said != null) {
            rule.language(said);
        }
    }

    private static void whole(Fields in, String name, RuleBuilder rule) {
        Integer value = in.whole(name);
        if (value != null && name.equals("tier")) {
            rule.tier(value);
        } else if (value != null) {
            rule.priority(value);
        }
    }

    private static void kind(Fields in, RuleBuilder rule) {
        String kind = in.text("kind");
        if (kind != null) {
            rule.kind(kind);
        }
    }

    private static void lastAgent(Fields in, RuleBuilder rule) {
        if (in.flag("lastAgent")) {
            rule.lastAgent();
        }
    }

    private void steps(Node steps, RuleBuilder rule) {
        if (Fields.is(steps, Kind.LIST, faults)) {
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
        List<Skill> drop = in.texts("drop", Texts.SKILL);
        Map<Skill, Integer> lower = lower(in);
        boolean anyLanguage = in.flag("anyLanguage");
        boolean anyTier = in.flag("anyTier");
        List<TeamId> add = in.texts("add", Texts.TEAM);
        return after == null ? null : new Step(after, new TreeSet<>(drop), lower, anyLanguage, anyTier, add);
    }

    private static Map<Skill, Integer> lower(Fields in) {
        Map<Skill, Integer> lower = new TreeMap<>();
        for (Map.Entry<String, Node> member : in.members("lower").entrySet()) {
            Skill skill = in.name(member, Texts.SKILL);
            Integer level = skill == null ? null : in.whole(member.getValue());
            if (skill != null && level != null) {
                lower.put(skill, level);
            }
        }
        return lower;
    }
}
