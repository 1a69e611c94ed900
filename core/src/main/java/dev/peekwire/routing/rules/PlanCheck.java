package dev.peekwire.routing.rules;

import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.TeamPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a plan's parts fit each other. */
final class PlanCheck {
    private static final int MOST_TOLD = 20;
    private static final int MOST_HOURS = 200;
    private static final int MOST_WEIGHTS = 100;

    private final RoutingPlan.Builder plan;
    private final Map<TeamId, TeamPolicy> teams = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    PlanCheck(RoutingPlan.Builder plan) {
        this.plan = plan;
    }

    /** All that is wrong, in the order of the plan. */
    List<Problem> problems() {
        limits();
        for (TeamPolicy policy : plan.teams) {
            team(policy);
        }
        names();
        for (int i = 0; i < plan.rules.size(); i++) {
            new RuleCheck(plan, teams, i, plan.rules.get(i), problems).check();
        }
        Optional<TeamId> otherwise = plan.otherwise();
        if (otherwise.isPresent()) {
            otherwise(otherwise.get());
        }
        return List.copyOf(problems);
    }

    private void limits() {
        if (plan.teams.isEmpty()) {
            add("teams", "there are none", "name at least one team");
        }
        most("teams", plan.teams.size(), RoutingPlan.MOST_TEAMS);
        most("hours", plan.hours.size(), MOST_HOURS);
        most("weights", plan.weights.size(), MOST_WEIGHTS);
        most("rules", plan.rules.size(), RoutingPlan.MOST_RULES);
    }

    private void most(String path, int size, int most) {
        if (size > most) {
            add(path, size + " of them", "allowed are at most " + most);
        }
    }

    private void team(TeamPolicy policy) {
        if (teams.put(policy.team(), policy) != null) {
            add("teams." + policy.team(), "described twice", "keep one of them");
        }
    }

    /** Names that are taken, and rules that can't be reached: a rule for every chat, or for the same chats, is before. */
    private void names() {
        Map<String, Integer> names = new HashMap<>();
        SameChats same = new SameChats();
        Rule all = null;
        for (int i = 0; i < plan.rules.size(); i++) {
            Rule rule = plan.rules.get(i);
            name(i, rule.name(), names.putIfAbsent(rule.name(), i) != null);
            reach(i, all, same.before(rule));
            all = all == null && RuleCheck.isAlways(rule.when()) ? rule : all;
        }
    }

    private void name(int index, String name, boolean taken) {
        if (taken) {
            String reason = "`" + name + "` is the name of a rule before it too";
            add(path(index, "name"), reason, "give each rule its own name");
        }
        if (name.equals(RoutingPlan.DEFAULT) || name.equals(Route.DIRECT)) {
            String reason = "`" + name + "` is what is recorded where no rule matched";
            add(path(index, "name"), reason, "choose another name");
        }
    }

    private void reach(int index, @Nullable Rule all, @Nullable Rule same) {
        if (all != null) {
            String name = "`" + all.name() + "`";
            String reason = "never reached: rule " + name + " before it is for every chat";
            add(path(index, "when"), reason, "move " + name + " to the end");
        } else if (same != null) {
            String reason = "never reached: rule `" + same.name() + "` before it is for the same chats";
            add(path(index, "when"), reason, "remove one of them, or change its condition");
        }
    }

    private void otherwise(TeamId team) {
        if (!teams.containsKey(team)) {
            add("default", "no team `" + team + "`", "teams are " + list(teams.keySet()));
        }
    }

    private static String path(int rule, String field) {
        return "rules[" + rule + "]." + field;
    }

    private void add(String path, String reason, String remedy) {
        problems.add(Problem.of(path, reason, remedy));
    }

    /** Names to choose from: the first twenty. */
    static String list(Set<?> names) {
        Set<String> sorted = names.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        String first = sorted.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
        return sorted.isEmpty() ? "none" : sorted.size() > MOST_TOLD ? first + " ..." : first;
    }
}
