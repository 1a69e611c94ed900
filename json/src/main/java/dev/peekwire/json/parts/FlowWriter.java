package dev.peekwire.json.parts;

import dev.peekwire.json.tree.AttributeTests;
import dev.peekwire.json.tree.Words;
import dev.peekwire.response.flow.Answer;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.response.flow.FlowText;
import dev.peekwire.response.flow.ScriptFlow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a flow; fields that say what holds anyway are left out. */
public final class FlowWriter {
    private FlowWriter() {}

    /** As it is read. */
    public static Map<String, Object> tree(ScriptFlow flow) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", flow.ref().id());
        out.put("version", flow.ref().version());
        out.put("title", flow.title());
        flow.topic().ifPresent(topic -> out.put("topic", topic));
        out.put("locales", List.copyOf(flow.locales()));
        if (flow.bots()) {
            out.put("bots", true);
        }
        Approvals.write(flow.approval(), out);
        if (!flow.first().equals(flow.steps().keySet().iterator().next())) {
            out.put("first", flow.first());
        }
        Map<String, Object> steps = new LinkedHashMap<>();
        flow.steps().forEach((id, step) -> steps.put(id, step(step)));
        out.put("steps", steps);
        return out;
    }

    private static Map<String, Object> step(FlowStep step) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", Words.of(step.type()));
        switch (step.type()) {
            case SAY -> {
                text(((FlowStep.Say) step).text(), "text", out);
                out.put("next", ((FlowStep.Say) step).next());
            }
            case ASK -> ask((FlowStep.Ask) step, out);
            case CHOOSE -> choose((FlowStep.Choose) step, out);
            case BRANCH -> branch((FlowStep.Branch) step, out);
            case ESCALATE -> {
                out.put("tier", ((FlowStep.Escalate) step).tier());
                note(((FlowStep.Escalate) step).note(), out);
            }
            case HAND_OVER -> handOver((FlowStep.HandOver) step, out);
            case END -> text(((FlowStep.End) step).text(), "text", out);
        }
        return out;
    }

    private static void ask(FlowStep.Ask step, Map<String, Object> out) {
        text(step.text(), "text", out);
        out.put("takes", answer(step.takes()));
        out.put("attribute", step.attribute());
        out.put("next", step.next());
        text(step.retry(), "retry", out);
        out.put("tries", step.tries());
        out.put("otherwise", step.otherwise());
    }

    private static void choose(FlowStep.Choose step, Map<String, Object> out) {
        text(step.text(), "text", out);
        out.put("options", step.options().stream().map(FlowWriter::option).toList());
    }

    private static Map<String, Object> option(FlowStep.Option option) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", option.key());
        out.put("labels", option.labels());
        out.put("next", option.next());
        return out;
    }

    private static void branch(FlowStep.Branch step, Map<String, Object> out) {
        out.put("cases", step.cases().stream().map(FlowWriter::way).toList());
        out.put("otherwise", step.otherwise());
    }

    private static Map<String, Object> way(FlowStep.Case way) {
        Map<String, Object> when = new LinkedHashMap<>();
        way.when().forEach((name, test) -> when.put(name, AttributeTests.tree(test)));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("when", when);
        out.put("next", way.next());
        return out;
    }

    private static void handOver(FlowStep.HandOver step, Map<String, Object> out) {
        if (step.team() != null) {
            out.put("team", step.team().value());
        }
        note(step.note(), out);
    }

    private static void note(String note, Map<String, Object> out) {
        if (!note.isEmpty()) {
            out.put("note", note);
        }
    }

    private static void text(@Nullable FlowText text, String name, Map<String, Object> out) {
        if (text instanceof FlowText.Words words) {
            out.put(name, words.sources());
        } else if (text instanceof FlowText.Script script) {
            out.put(Objects.requireNonNull(StepReader.SCRIPTS.get(name)), script.id());
        }
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("kind", Words.of(answer.type()));
        switch (answer.type()) {
            case TEXT -> {
                out.put("least", ((Answer.Text) answer).least());
                out.put("most", ((Answer.Text) answer).most());
            }
            case NUMBER -> {
                put(out, "least", ((Answer.Decimal) answer).least());
                put(out, "most", ((Answer.Decimal) answer).most());
                out.put("decimals", ((Answer.Decimal) answer).decimals());
            }
            case DAY -> {
                put(out, "earliest", day(((Answer.Day) answer).earliest()));
                put(out, "latest", day(((Answer.Day) answer).latest()));
            }
            case EMAIL -> {}
            case REFERENCE -> out.put("pattern", ((Answer.Reference) answer).pattern());
            case ONE_OF -> out.put("values", ((Answer.OneOf) answer).values());
        }
        return out;
    }

    private static @Nullable String day(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    private static void put(Map<String, Object> out, String name, @Nullable Object value) {
        if (value != null) {
            out.put(name, value);
        }
    }
}
