package dev.peekwire.json.parts;

import dev.peekwire.TeamId;
import dev.peekwire.json.tree.AttributeTests;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.json.tree.Words;
import dev.peekwire.response.flow.Answer;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.response.flow.FlowText;
import dev.peekwire.routing.rules.AttributeTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a step of a flow. */
public final class StepReader {
    /** The fields of each type of step. */
    public static final Map<FlowStep.Type, Set<String>> FIELDS = Map.of(
            FlowStep.Type.SAY, Words.inOrder("type", "text", "script", "next"),
            FlowStep.Type.ASK,
                    Words.inOrder(
                            "type",
                            "text",
                            "script",
                            "takes",
                            "attribute",
                            "next",
                            "retry",
                            "retryScript",
                            "tries",
                            "otherwise"),
            FlowStep.Type.CHOOSE, Words.inOrder("type", "text", "script", "options"),
            FlowStep.Type.BRANCH, Words.inOrder("type", "cases", "otherwise"),
            FlowStep.Type.ESCALATE, Words.inOrder("type", "tier", "note"),
            FlowStep.Type.HAND_OVER, Words.inOrder("type", "team", "note"),
            FlowStep.Type.END, Words.inOrder("type", "text", "script"));

    /** The fields of a way to choose. */
    public static final Set<String> OPTION = Words.inOrder("key", "labels", "next");

    /** The fields of a case. */
    public static final Set<String> CASE = Words.inOrder("when", "next");

    /** Steps' types as files name them. */
    public static final Map<String, FlowStep.Type> TYPES = Words.of(FlowStep.Type.values());

    /** What names a script instead of words. */
    static final Map<String, String> SCRIPTS = Map.of("text", "script", "retry", "retryScript");

    private static final int TRIES = 2;
    private static final Function<String, TeamId> TEAM = TeamId::new;

    private final Faults faults;

    StepReader(Faults faults) {
        this.faults = faults;
    }

    /** The step; null if it lacks what it needs. */
    @Nullable FlowStep read(String id, Node node) {
        FlowStep.Type type = Fields.is(node, Kind.OBJECT, faults) ? type(node) : null;
        Fields in = type == null ? null : Fields.of(node, faults, Objects.requireNonNull(FIELDS.get(type)));
        FlowStep step = in == null ? null : step(id, Objects.requireNonNull(type), in);
        return faults.within(node) ? null : step;
    }

    private FlowStep.@Nullable Type type(Node node) {
        Node said = node.members.get("type");
        FlowStep.Type type = said == null ? null : TYPES.get(said.text);
        if (said == null) {
            faults.add(node.place(), node.member("type"), "missing", "types are " + String.join(", ", TYPES.keySet()));
        } else if (type == null) {
            faults.unknown(said, said.words() + " can't be", "types", TYPES.keySet());
        }
        return type;
    }

    private @Nullable FlowStep step(String id, FlowStep.Type type, Fields in) {
        return switch (type) {
            case SAY -> say(id, in);
            case ASK -> ask(id, in);
            case CHOOSE -> choose(id, in);
            case BRANCH -> branch(id, in);
            case ESCALATE -> escalate(id, in);
            case HAND_OVER -> new FlowStep.HandOver(id, in.text("team", TEAM), note(in));
            case END -> new FlowStep.End(id, text(in, "text"));
        };
    }

    private @Nullable FlowStep say(String id, Fields in) {
        FlowText text = said(in);
        String next = next(in, "next");
        return text == null || next == null ? null : new FlowStep.Say(id, text, next);
    }

    private @Nullable FlowStep ask(String id, Fields in) {
        FlowText text = said(in);
        Node takes = in.need("takes", "say what will do as an answer: { \"kind\": \"text\" }");
        Answer answer = takes == null ? null : new AnswerReader(faults).read(takes);
        in.need("attribute", "name the attribute in which the answer is kept");
        String attribute = in.text("attribute");
        String next = next(in, "next");
        String otherwise = next(in, "otherwise");
        Integer tries = in.whole("tries");
        FlowText retry = text(in, "retry");
        if (text == null || answer == null || attribute == null || next == null || otherwise == null) {
            return null;
        }
        int looked = tries == null ? TRIES : tries;
        return new FlowStep.Ask(id, text, answer, attribute, next, retry, looked, otherwise);
    }

    private @Nullable FlowStep choose(String id, Fields in) {
        FlowText text = said(in);
        List<FlowStep.Option> options = new ArrayList<>();
        for (Node node : list(in, "options", "write the ways to choose: [{ \"key\": 1, ... }]")) {
            Fields option = Fields.of(node, faults, OPTION);
            if (option != null) {
                option.need("key", "write the key for it, 1 to 9");
                option.need("labels", "say what it is called: { \"en\": ... }");
                Integer key = option.whole("key");
                String next = next(option, "next");
                options.add(new FlowStep.Option(
                        key == null ? 1 : key, option.textMembers("labels"), Objects.requireNonNullElse(next, "")));
            }
        }
        return text == null ? null : new FlowStep.Choose(id, text, options);
    }

    private @Nullable FlowStep branch(String id, Fields in) {
        List<FlowStep.Case> cases = new ArrayList<>();
        for (Node node : list(in, "cases", "write the ways: [{ \"when\": ..., \"next\": ... }]")) {
            Fields way = Fields.of(node, faults, CASE);
            if (way != null) {
                way.need("when", "say what must hold: { \"order\": { \"present\": true } }");
                String next = next(way, "next");
                cases.add(new FlowStep.Case(when(way), Objects.requireNonNullElse(next, "")));
            }
        }
        String otherwise = next(in, "otherwise");
        return otherwise == null ? null : new FlowStep.Branch(id, cases, otherwise);
    }

    private Map<String, AttributeTest> when(Fields in) {
        Map<String, AttributeTest> when = new LinkedHashMap<>();
        in.members("when").forEach((name, node) -> {
            AttributeTest test = new AttributeTests(faults).read(in, node);
            if (test != null) {
                when.put(name, test);
            }
        });
        return when;
    }

    private @Nullable FlowStep escalate(String id, Fields in) {
        in.need("tier", "write the tier of the agents who are needed, 1 to 9");
        Integer tier = in.whole("tier");
        return tier == null ? null : new FlowStep.Escalate(id, tier, note(in));
    }

    private static String note(Fields in) {
        return Objects.requireNonNullElse(in.text("note"), "");
    }

    private @Nullable String next(Fields in, String name) {
        in.need(name, "write the id of the step that it leads to");
        return in.text(name);
    }

    private List<Node> list(Fields in, String name, String remedy) {
        Node list = in.need(name, remedy);
        return list != null && Fields.is(list, Kind.LIST, faults) ? list.elements : List.of();
    }

    private @Nullable FlowText said(Fields in) {
        FlowText text = text(in, "text");
        if (text == null && in.get("text") == null && in.get("script") == null) {
            in.need("text", "write what is said, { \"en\": ... }, or name a script");
        }
        return text;
    }

    private @Nullable FlowText text(Fields in, String name) {
        String script = Objects.requireNonNull(SCRIPTS.get(name));
        Node named = in.get(script);
        if (named != null && in.get(name) != null) {
            faults.add(named, "both words and a script", "keep one of them");
            return null;
        }
        if (named != null) {
            String id = in.text(script);
            return id == null ? null : FlowText.script(id);
        }
        Node words = in.get(name);
        return words == null || !Fields.is(words, Kind.OBJECT, faults)
                ? null
                : new FlowText.Words(in.textMembers(name));
    }
}
