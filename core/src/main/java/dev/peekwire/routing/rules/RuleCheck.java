package dev.peekwire.routing.rules;

import static dev.peekwire.routing.rules.PlanCheck.list;

import dev.peekwire.Problem;
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
    private final int index;
    private final Rule rule;
    private final List<Problem> problems;

    private final Map<Skill, Integer> required;
    private final Set<TeamId> asked = new LinkedHashSet<>();
    private boolean language;
    private boolean tier;

    /** The step that is looked at; -1 for the rule itself. */
    private int step = -1;

    RuleCheck(RoutingPlan.Builder plan, Map<TeamId, TeamPolicy> teams, int index, Rule rule, List<Problem> problems) {
        this.plan = plan;
        this.teams = teams;
        this.index = index;
        this.rule = rule;
        this.problems = problems;
        this.required = new TreeMap<>(rule.required());
        this.language = rule.visitorsLanguage() || rule.language().isPresent();
        this.tier = rule.tier() > 0;
        asked.add(rule.team());
    }

    void check() {
        new ConditionCheck(plan.hours.keySet(), index, problems).check(rule.when());
        known("team", rule.team());
        kind();
        most("require", rule.required().size(), MOST_SKILLS);
        most("prefer", rule.preferred().size(), MOST_SKILLS);
        most("agents", rule.agents().size(), MOST_AGENTS);
        most("steps", rule.steps().size(), MOST_STEPS);
        Duration before = Duration.ZERO;
        for (Step next : rule.steps()) {
            step++;
            step(next, before);
            before = next.after();
        }
    }

    /** Whether a condition holds for every chat, as its form alone shows. */
    static boolean isAlways(Condition condition) {
        if (condition instanceof Condition.All all) {
            for (Condition part : all.of()) {
                if (!isAlways(part)) {
                    return false;
                }
            }
            return true;
        }
        return condition instanceof Condition.Any any && any.of().stream().anyMatch(RuleCheck::isAlways);
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

    private void step(Step next, Duration before) {
        time(next.after(), before);
        if (next.isEmpty()) {
            add("", "changes nothing", "say what it drops, lowers or adds, or remove it");
        }
        for (Skill skill : next.drop()) {
            drop(skill);
        }
        for (Map.Entry<Skill, Integer> entry : next.lower().entrySet()) {
            lower(entry.getKey(), entry.getValue());
        }
        if (next.anyLanguage() && !language) {
            add("anyLanguage", "no language is asked for by then", "remove it");
        }
        if (next.anyTier() && !tier) {
            add("anyTier", "no tier is asked for by then", "remove it");
        }
        language &= !next.anyLanguage();
        tier &= !next.anyTier();
        for (TeamId team : next.add()) {
            add(team);
        }
    }

    private void time(Duration after, Duration before) {
        if (after.compareTo(before) <= 0) {
            String reason = after + " is not later than " + before;
            add("after", reason, "put steps in order of time, each later than the last");
        }
        TeamPolicy own = teams.get(rule.team());
        if (own != null && after.compareTo(own.maxWait()) >= 0) {
            add(
                    "after",
                    "no chat waits that long: maxWait of team `" + rule.team() + "` is " + own.maxWait(),
                    "choose an earlier time or a longer maxWait");
        }
    }

    private void drop(Skill skill) {
        if (required.remove(skill) == null) {
            notRequired("drop", skill);
        }
    }

    private void lower(Skill skill, int level) {
        Integer now = required.get(skill);
        if (now == null) {
            notRequired("lower." + skill, skill);
        } else if (level < Skill.LEAST || level >= now) {
            add(
                    "lower." + skill,
                    "level " + level + " is not lower than " + now,
                    now > Skill.LEAST ? "allowed are " + Skill.LEAST + " to " + (now - 1) : "drop it instead");
        } else {
            required.put(skill, level);
        }
    }

    private void notRequired(String field, Skill skill) {
        add(field, "`" + skill + "` is not required by then", "required are " + list(required.keySet()));
    }

    private void add(TeamId team) {
        known("add", team);
        if (!asked.add(team)) {
            add("add", "team `" + team + "` is asked already", "remove it");
        }
    }

    /** Of a field of the rule, or of the step that is looked at; of the step itself if none is named. */
    private void add(String field, String reason, String remedy) {
        String place = "rules[" + index + "]" + (step < 0 ? "" : ".steps[" + step + "]");
        problems.add(Problem.of(field.isEmpty() ? place : place + "." + field, reason, remedy));
    }
}
