package dev.peekwire.json.routing;

import dev.peekwire.TeamId;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.json.tree.Tree;
import dev.peekwire.json.tree.Words;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a plan: each of its parts, and then whether they fit each other. For one file. */
final class PlanReader {
    /** The plan as a whole, in a message. */
    static final String ROOT = "plan";

    static final Set<String> FIELDS = Words.inOrder("$schema", "teams", "hours", "weights", "rules", "default");

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
        Node root = Tree.read(text, ROOT, faults);
        Fields in = root == null ? null : Fields.of(root, faults, FIELDS);
        if (in == null) {
            throw new InvalidPlanException(faults.all());
        }
        parts(in);
        return faults.isEmpty() ? whole(in) : refused(in);
    }

    /** Building checks the plan once; only if that objects, where in the file is looked for. */
    private RoutingPlan whole(Fields in) {
        try {
            return plan.build();
        } catch (IllegalArgumentException e) {
            return refused(in);
        }
    }

    private RoutingPlan refused(Fields in) {
        plan.problems().forEach(new Problems(in.object, places, faults)::add);
        throw new InvalidPlanException(faults.all());
    }

    private void parts(Fields in) {
        in.text("$schema");
        for (Map.Entry<String, Node> member : in.members("hours").entrySet()) {
            hours(member.getKey(), member.getValue());
        }
        TeamReader teams = new TeamReader(selections, hours, faults);
        for (Map.Entry<String, Node> member : in.members("teams").entrySet()) {
            TeamId team = in.name(member, Texts.TEAM);
            if (team != null) {
                plan.team(teams.read(team, member.getValue()));
            }
        }
        for (Map.Entry<String, Node> member : in.members("weights").entrySet()) {
            weight(in, member.getKey(), member.getValue());
        }
        rules(in);
        TeamId otherwise = in.text("default", Texts.TEAM);
        if (otherwise != null) {
            plan.otherwise(otherwise);
        }
    }

    private void hours(String name, Node node) {
        BusinessHours read = new HoursReader(faults).read(node);
        BusinessHours kept = read == null ? BusinessHours.ALWAYS : read;
        try {
            plan.hours(name, kept);
            hours.put(name, kept);
        } catch (IllegalArgumentException e) {
            faults.refusedName(node, e);
        }
    }

    private void weight(Fields in, String kind, Node node) {
        Integer units = in.whole(node);
        try {
            if (units != null) {
                plan.weight(kind, units);
                return;
            }
        } catch (IllegalArgumentException e) {
            faults.refused(node, e);
        }
        // A wrong weight is told once; the rules of its kind are not to blame.
        try {
            plan.weight(kind, 1);
        } catch (IllegalArgumentException e) {
            faults.refusedName(node, e);
        }
    }

    private void rules(Fields in) {
        Node rules = in.get("rules");
        if (rules == null || !Fields.is(rules, Kind.LIST, faults)) {
            return;
        }
        RuleReader reader = new RuleReader(new ConditionReader(hours, faults), faults);
        for (int i = 0; i < rules.elements.size(); i++) {
            Rule rule = reader.read(rules.elements.get(i));
            if (rule != null) {
                plan.rule(rule);
                places.add(i);
            }
        }
    }
}
