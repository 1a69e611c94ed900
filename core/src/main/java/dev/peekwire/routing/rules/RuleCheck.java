package dev.peekwire.routing.rules;

import static dev.peekwire.routing.rules.PlanCheck.list;

import dev.peekwire.TeamId;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.TeamPolicy;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether a rule fits its plan, and its steps each other. */
final class RuleCheck {
    static final int MOST_STEPS = 20;
    static final int MOST_SKILLS = 20;
    static final int MOST_AGENTS = 10;

    private final RoutingPlan.Builder plan;
    private final Map<TeamId, TeamPolicy> teams;
    private final String path;
    private final Rule rule;
    private final List<PlanProblem> problems;

    private final Map<Skill, Integer> required;
    private final Set<TeamId> asked = new LinkedHashSet<>();
    private boolean language;
    private boolean tier;

    RuleCheck(
            RoutingPlan.Builder plan,
            Map<TeamId, TeamPolicy> teams,
            String path,
            Rule rule,
            List<PlanProblem> problems) {
        this.plan = plan;
        this.teams = teams;
        this.path = path;
        this.rule = rule;
        this.problems = problems;
        this.required = new TreeMap<>(rule.required());
        this.language = rule.visitorsLanguage() || rule.language().isPresent();
        this.tier = rule.tier() > 0;
        asked.add(rule.team());
    }

    void check() {
        new ConditionCheck(plan.hours.keySet(), problems).check(path + ".when", rule.when());
        known("team", rule.team());
        kind();
        most("require", rule.required().size(), MOST_SKILLS);
        most("prefer", rule.preferred().size(), MOST_SKILLS);
        most("agents", rule.agents().size(), MOST_AGENTS);
        most("steps", rule.steps().size(), MOST_STEPS);
        Duration before = Duration.ZERO;
        for (int i = 0; i < rule.steps().size(); i++) {
            step("steps[" + i + "]", rule.steps().get(i), before);
            before = rule.steps().get(i).after();
        }
    }

    /** Whether a condition holds for every chat, as its form alone shows. */
    static boolean isAlways(Condition condition) {
        return (condition instanceof Condition.All all && all.of().stream().allMatch(RuleCheck::isAlways))
                || (condition instanceof Condition.Any any && any.of().stream().anyMatch(RuleCheck::isAlways));
    }

    private void kind() {
        if (!rule.kind().equals(Rule.CHAT) && !plan.weights.containsKey(rule.kind())) {
            add("kind", "no kind `" + rule.kind() + "` in weights", "kinds are " + list(plan.weights.keySet()));
        }
    }

    private void known(String field, TeamId team) {
        if (!teams.containsKey(team)) {
            add(field, "no team `" + team + "`", "teams are " + list(teams.keySet()));
        }
    }

    private void most(String field, int size, int most) {
        if (size > most) {
            add(field, size + " of them", "allowed are at most " + most);
        }
    }

    private void step(String field, Step step, Duration before) {
        time(field + ".after", step.after(), before);
        if (step.isEmpty()) {
            add(field, "changes nothing", "say what it drops, lowers or adds, or remove it");
        }
        step.drop().forEach(skill -> drop(field + ".drop", skill));
        step.lower().forEach((skill, level) -> lower(field + ".lower." + skill, skill, level));
        if (step.anyLanguage() && !language) {
            add(field + ".anyLanguage", "no language is asked for by then", "remove it");
        }
        if (step.anyTier() && !tier) {
            add(field + ".anyTier", "no tier is asked for by then", "remove it");
        }
        language &= !step.anyLanguage();
        tier &= !step.anyTier();
        step.add().forEach(team -> add(field + ".add", team));
    }

    private void time(String field, Duration after, Duration before) {
        if (after.compareTo(before) <= 0) {
            add(field, after + " is not later than " + before, "put steps in order of time, each later than the last");
        }
        TeamPolicy own = teams.get(rule.team());
        if (own != null && after.compareTo(own.maxWait()) >= 0) {
            add(
                    field,
                    "no chat waits that long: maxWait of team `" + rule.team() + "` is " + own.maxWait(),
                    "choose an earlier time or a longer maxWait");
        }
    }

    private void drop(String field, Skill skill) {
        if (required.remove(skill) == null) {
            add(field, "`" + skill + "` is not required by then", "required are " + list(required.keySet()));
        }
    }

    private void lower(String field, Skill skill, int level) {
        Integer now = required.get(skill);
        if (now == null) {
            add(field, "`" + skill + "` is not required by then", "required are " + list(required.keySet()));
        } else if (level < Skill.LEAST || level >= now) {
            add(
                    field,
                    "level " + level + " is not lower than " + now,
                    now > Skill.LEAST ? "allowed are " + Skill.LEAST + " to " + (now - 1) : "drop it instead");
        } else {
            required.put(skill, level);
        }
    }

    private void add(String field, TeamId team) {
        known(field, team);
        if (!asked.add(team)) {
            add(field, "team `" + team + "` is asked already", "remove it");
        }
    }

    private void add(String field, String reason, String remedy) {
        problems.add(new PlanProblem(path + "." + field, reason, remedy));
    }
}
