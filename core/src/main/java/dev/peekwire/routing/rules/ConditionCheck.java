package dev.peekwire.routing.rules;

import java.util.List;
import java.util.Set;

/** Whether a rule's conditions fit their plan: hours that are there, not too many, not too deep. */
final class ConditionCheck {
    private final Set<String> hours;
    private final List<PlanProblem> problems;
    private int count;

    ConditionCheck(Set<String> hours, List<PlanProblem> problems) {
        this.hours = hours;
        this.problems = problems;
    }

    void check(String path, Condition condition) {
        if (visit(path, condition, 1) && count > Condition.MOST) {
            add(path, count + " conditions", "allowed are at most " + Condition.MOST + "; split the rule");
        }
    }

    private boolean visit(String path, Condition condition, int depth) {
        count++;
        if (depth > Condition.DEEPEST) {
            add(path, "conditions within conditions, too deep", "allowed are at most " + Condition.DEEPEST);
            return false;
        }
        if (condition instanceof Condition.Open open && !hours.contains(open.hours())) {
            add(path + ".open", "no hours `" + open.hours() + "`", "hours are " + PlanCheck.list(hours));
        }
        return parts(condition).stream().allMatch(part -> visit(path, part, depth + 1));
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.of();
        }
        if (condition instanceof Condition.Any any) {
            return any.of();
        }
        return condition instanceof Condition.Not not ? List.of(not.of()) : List.of();
    }

    private void add(String path, String reason, String remedy) {
        problems.add(new PlanProblem(path, reason, remedy));
    }
}
