package dev.peekwire.json.routing;

import static dev.peekwire.json.routing.PlanWriter.unless;

import dev.peekwire.json.tree.Durations;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.Step;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a rule. */
final class RuleWriter {
    Map<String, Object> tree(Rule rule) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", rule.name());
        unless(rule.when().equals(Condition.always()), out, "when", ConditionWriter.tree(rule.when()));
        out.put("team", rule.team().value());
        unless(rule.required().isEmpty(), out, "require", levels(rule.required()));
        unless(rule.preferred().isEmpty(), out, "prefer", levels(rule.preferred()));
        rule.language().ifPresent(language -> out.put("language", language));
        unless(!rule.visitorsLanguage(), out, "language", RuleReader.VISITOR);
        unless(rule.tier() == 0, out, "tier", rule.tier());
        unless(rule.priority() == 0, out, "priority", rule.priority());
        unless(rule.kind().equals(Rule.CHAT), out, "kind", rule.kind());
        unless(rule.agents().isEmpty(), out, "agents", texts(rule.agents()));
        unless(!rule.lastAgent(), out, "lastAgent", true);
        unless(
                rule.steps().isEmpty(),
                out,
                "steps",
                rule.steps().stream().map(RuleWriter::step).toList());
        return out;
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("after", Durations.text(step.after()));
        unless(step.drop().isEmpty(), out, "drop", texts(step.drop()));
        unless(step.lower().isEmpty(), out, "lower", levels(step.lower()));
        unless(!step.anyLanguage(), out, "anyLanguage", true);
        unless(!step.anyTier(), out, "anyTier", true);
        unless(step.add().isEmpty(), out, "add", texts(step.add()));
        return out;
    }

    private static Map<String, Object> levels(Map<Skill, Integer> levels) {
        Map<String, Object> out = new LinkedHashMap<>();
        levels.forEach((skill, level) -> out.put(skill.name(), level));
        return out;
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
