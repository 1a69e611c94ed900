package dev.peekwire.routing.rules;

import dev.peekwire.Problem;
import java.util.List;
import java.util.Set;

/** Whether a rule's conditions fit their plan: hours that are there, not too many, not too deep. */
final class ConditionCheck {
    private final Set<String> hours;
    private final int rule;
    private final List<Problem> problems;
    private int count;

    /** For the rule of this index. */
    ConditionCheck(Set<String> hours, int rule, List<Problem> problems) {
        this.hours = hours;
        this.rule = rule;
        this.problems = problems;
    }

    void check(Condition condition) {
        if (visit(condition, 1) && count > Condition.MOST) {
            add("", count + " conditions", "allowed are at most " + Condition.MOST + "; split the rule");
        }
    }

    private boolean visit(Condition condition, int depth) {
        count++;
        if (depth > Condition.DEEPEST) {
            add("", "conditions within conditions, too deep", "allowed are at most " + Condition.DEEPEST);
            return false;
        }
        if (condition instanceof Condition.Open open && !hours.contains(open.hours())) {
            add(".open", "no hours `" + open.hours() + "`", "hours are " + PlanCheck.list(hours));
        }
        for (Condition part : parts(condition)) {
            if (!visit(part, depth + 1)) {
                return false;
            }
        }
        return true;
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

    private void add(String field, String reason, String remedy) {
        problems.add(Problem.of("rules[" + rule + "].when" + field, reason, remedy));
    }
}
