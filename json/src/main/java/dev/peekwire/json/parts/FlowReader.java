package dev.peekwire.json.parts;

import dev.peekwire.Problem;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Words;
import dev.peekwire.response.flow.FlowBuilder;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.response.flow.ScriptFlow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a flow. */
public final class FlowReader {
    /** The fields of a flow. */
    public static final Set<String> FIELDS = Words.inOrder(
            "$schema", "id", "version", "title", "topic", "locales", "bots", "state", "by", "at", "first", "steps");

    private static final String LOCALES = "locales";
    private static final String STEPS = "steps";

    private final Faults faults;

    /** Reads, and tells what is wrong. */
    public FlowReader(Faults faults) {
        this.faults = faults;
    }

    /** The flow; null if something is wrong with it. */
    public @Nullable ScriptFlow read(Node node) {
        Fields in = Fields.of(node, faults, FIELDS);
        if (in == null) {
            return null;
        }
        FlowBuilder flow = begun(in);
        StepReader reader = new StepReader(faults);
        boolean whole = true;
        for (Map.Entry<String, Node> member : in.members(STEPS).entrySet()) {
            FlowStep step = reader.read(member.getKey(), member.getValue());
            flow.step(step == null ? new FlowStep.End(member.getKey(), null) : step);
            whole &= step != null;
        }
        return built(node, flow, whole);
    }

    private FlowBuilder begun(Fields in) {
        in.need("id", "give it the id under which answers are recorded, as returns");
        in.need("version", "write 1, and count up with each change");
        in.need("title", "say what it is about, for agents");
        in.need(LOCALES, "name the languages in which it is written, the default one first: [\"en\"]");
        in.need(STEPS, "write at least one step, by its id");
        String id = in.text("id");
        Integer version = in.whole("version");
        FlowBuilder flow = ScriptFlow.builder(id == null ? "unnamed" : id, version == null ? 1 : version);
        flow.title(Objects.requireNonNullElse(in.text("title"), "")).topic(in.text("topic"));
        in.texts(LOCALES, Function.identity()).forEach(flow::locale);
        flow.bots(in.flag("bots")).approval(new Approvals(faults).read(in));
        String first = in.text("first");
        return first == null ? flow : flow.first(first);
    }

    /** Building checks the flow once; only if that objects, where in the file is looked for. */
    private @Nullable ScriptFlow built(Node node, FlowBuilder flow, boolean whole) {
        if (!faults.within(node)) {
            try {
                return flow.build();
            } catch (IllegalArgumentException e) {
                // Told below.
            }
        }
        List<Problem> problems = flow.problems();
        boolean languages = problems.stream().anyMatch(problem -> problem.path().equals(LOCALES))
                || !node.members.containsKey(LOCALES)
                || faults.within(node.members.get(LOCALES));
        faults.add(
                node,
                problems.stream()
                        .filter(problem -> whole || !isOfTheWay(problem.path()))
                        .filter(problem -> !languages || !isOfLanguages(problem.reason()))
                        .map(problem -> inFile(node, problem))
                        .toList());
        return null;
    }

    /** Where it is not known which languages a flow is in, each of its texts would be told to lack some. */
    private static boolean isOfLanguages(String reason) {
        return reason.equals("no language of the flow") || reason.startsWith("nothing in `");
    }

    /** Where a step could not be read, nobody knows what it would have led to. */
    private static boolean isOfTheWay(String path) {
        return path.startsWith(STEPS + ".") && path.indexOf('.', STEPS.length() + 1) < 0;
    }

    /** The same with the names of fields that a file has. */
    static Problem inFile(Node node, Problem problem) {
        String[] parts = problem.path().split("\\.", 4);
        Node steps = node.members.get(STEPS);
        Node step = parts.length < 3 || steps == null ? null : steps.members.get(parts[1]);
        @Nullable String script = step == null ? null : StepReader.SCRIPTS.get(parts[2]);
        if (step == null || script == null || !step.members.containsKey(script)) {
            return problem;
        }
        String path = parts[0] + "." + parts[1] + "." + script;
        return new Problem(path, problem.line(), problem.column(), problem.reason(), problem.remedy());
    }
}
