package dev.peekwire.json.routing;

import dev.peekwire.TeamId;
import dev.peekwire.json.routing.Node.Kind;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a plan: each of its parts, and then whether they fit each other. For one file. */
final class PlanReader {
    static final List<String> FIELDS = List.of("$schema", "teams", "hours", "weights", "rules", "default");

    private final Map<String, AgentSelection> selections;
    private final Faults faults = new Faults();
    private final RoutingPlan.Builder plan = RoutingPlan.builder();
    private final Map<String, BusinessHours> hours = new TreeMap<>();

    /** Where in the file each of the plan's rules is: one that could not be made is not in the plan. */
    private final List<Integer> places = new ArrayList<>();

    PlanReader(Map<String, AgentSelection> selections) {
        this.selections = selections;
    }

    RoutingPlan read(String text) {
        Node root = PlanTree.read(text, faults);
        Fields in = root == null ? null : Fields.of(root, faults, FIELDS);
        if (in != null) {
            parts(in);
            plan.problems().forEach(problem -> new Problems(in.object, places, faults).add(problem));
        }
        if (!faults.isEmpty()) {
            throw new InvalidPlanException(faults.all());
        }
        return plan.build();
    }

    private void parts(Fields in) {
        in.text("$schema");
        in.each("hours", Function.identity(), this::hours);
        TeamReader teams = new TeamReader(selections, hours, faults);
        in.each("teams", TeamId::new, (team, node) -> plan.team(teams.read(team, node)));
        in.each("weights", Function.identity(), (kind, node) -> weight(in, kind, node));
        Node rules = in.get("rules");
        if (rules != null && Fields.is(rules, Kind.LIST, faults)) {
            rules(rules);
        }
        TeamId otherwise = in.text("default", TeamId::new);
        if (otherwise != null) {
            plan.otherwise(otherwise);
        }
    }

    private void hours(String name, Node node) {
        BusinessHours read = new HoursReader(faults).read(node);
        BusinessHours kept = read == null ? BusinessHours.ALWAYS : read;
        if (faults.madeOfName(node, () -> plan.hours(name, kept)) != null) {
            hours.put(name, kept);
        }
    }

    private void weight(Fields in, String kind, Node node) {
        Integer units = in.whole(node);
        // A wrong weight is told once; the rules of its kind are not to blame.
        if (units == null || faults.made(node, () -> plan.weight(kind, units)) == null) {
            faults.madeOfName(node, () -> plan.weight(kind, 1));
        }
    }

    private void rules(Node rules) {
        RuleReader reader = new RuleReader(new ConditionReader(hours, faults), faults);
        for (int i = 0; i < rules.elements.size(); i++) {
            @Nullable Rule rule = reader.read(rules.elements.get(i));
            if (rule != null) {
                plan.rule(rule);
                places.add(i);
            }
        }
    }
}
