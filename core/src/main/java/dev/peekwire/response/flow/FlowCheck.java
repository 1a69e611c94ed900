package dev.peekwire.response.flow;

import dev.peekwire.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a flow can be walked: its fields, then its steps one by one, and if they are sound, its ways. */
final class FlowCheck {
    private static final int MOST_LOCALES = 20;

    private final FlowBuilder flow;
    private final List<Problem> problems = new ArrayList<>();

    FlowCheck(FlowBuilder flow) {
        this.flow = flow;
    }

    List<Problem> problems() {
        names();
        locales();
        if (flow.steps.isEmpty()) {
            add("steps", "there are none", "add a step to begin with");
        } else if (flow.steps.size() > ScriptFlow.MOST_STEPS) {
            String remedy = "allowed are at most " + ScriptFlow.MOST_STEPS + "; make two flows of it";
            add("steps", flow.steps.size() + " of them", remedy);
        } else {
            steps();
        }
        return List.copyOf(problems);
    }

    private void names() {
        if (!FlowNames.isFlow(flow.id)) {
            add("id", "not a flow's id", "write 1 to 24 characters of a-z 0-9 _ -, the first a letter or digit");
        }
        if (flow.version < 1) {
            add("version", flow.version + " is no version", "count from 1");
        }
        line("title", flow.title, 150);
        if (flow.topic != null) {
            line("topic", flow.topic, 128);
        }
    }

    private void line(String path, String text, int most) {
        if (!FlowNames.isLine(text, most)) {
            add(path, "blank, too long, or with control characters", "write 1 to " + most + " characters in one line");
        }
    }

    private void locales() {
        if (flow.locales.isEmpty()) {
            add("locales", "there are none", "name at least one language, as en");
        } else if (flow.locales.size() > MOST_LOCALES) {
            add("locales", flow.locales.size() + " of them", "allowed are at most " + MOST_LOCALES);
        } else if (!flow.locales.contains(flow.defaultTag())) {
            String remedy = "add it to the locales, or choose of " + String.join(", ", flow.locales);
            add("defaultLocale", "`" + flow.defaultTag() + "` is not among the locales", remedy);
        }
        Set<String> seen = new HashSet<>();
        for (String tag : flow.locales) {
            if (!FlowNames.isLanguage(tag)) {
                add("locales", "`" + tag + "` is no language tag", "write a tag as en or pt-BR");
            } else if (!seen.add(tag.toLowerCase(Locale.ROOT))) {
                add("locales", "`" + tag + "` is there twice", "keep one of them");
            }
        }
    }

    private void steps() {
        int before = problems.size();
        StepCheck check = new StepCheck(flow, problems);
        Set<String> ids = new HashSet<>();
        for (FlowStep step : flow.steps) {
            if (!ids.add(step.id())) {
                add("steps." + step.id(), "two steps have this id", "give one of them another");
            }
            check.check(step);
        }
        if (ids.size() > 0 && !ids.contains(flow.firstStep())) {
            add("first", "no step `" + flow.firstStep() + "`", "write the id of the step to begin with");
        }
        check.attributes();
        // What hangs on a step that is not there would be told again as unreachable or as a dead end.
        if (problems.size() == before) {
            new WayCheck(flow, problems).check();
        }
    }

    private void add(String path, String reason, String remedy) {
        problems.add(Problem.of(path, reason, remedy));
    }
}
