package dev.peekwire.response.flow;

import dev.peekwire.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether each step of a flow is sound by itself. */
final class StepCheck {
    private static final int MOST_WAYS = 9;
    private static final int MOST_CONDITIONS = 9;
    private static final int MOST_ATTRIBUTES = 32;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_NOTE = 2_000;

    private final FlowBuilder flow;
    private final List<Problem> problems;
    private final Set<String> ids;
    private final Set<String> attributes = new HashSet<>();

    StepCheck(FlowBuilder flow, List<Problem> problems) {
        this.flow = flow;
        this.problems = problems;
        this.ids = flow.steps.stream().map(FlowStep::id).collect(Collectors.toSet());
    }

    void check(FlowStep step) {
        String path = "steps." + step.id();
        if (!FlowNames.isStep(step.id())) {
            String remedy = "write 1 to 30 characters of a-z 0-9 _ -, the first a letter or digit";
            add("steps", "`" + shown(step.id()) + "` is not a step's id", remedy);
            return;
        }
        TextCheck texts = new TextCheck(flow, problems);
        FlowScripts.said(step).forEach(said -> texts.check(path + "." + said.path(), said.text()));
        fields(path, step);
        if (problemsWithin(path) == 0 || step.type() != FlowStep.Type.CHOOSE) {
            Exits.of(step).forEach(exit -> target(path + "." + exit.path(), exit.to()));
        }
    }

    private long problemsWithin(String path) {
        return problems.stream().filter(p -> p.path().equals(path + ".options")).count();
    }

    private void fields(String path, FlowStep step) {
        switch (step.type()) {
            case ASK -> ask(path, (FlowStep.Ask) step);
            case CHOOSE -> choose(path + ".options", ((FlowStep.Choose) step).options());
            case BRANCH -> branch(path + ".cases", ((FlowStep.Branch) step).cases());
            case ESCALATE -> escalate(path, (FlowStep.Escalate) step);
            case HAND_OVER -> note(path, ((FlowStep.HandOver) step).note());
            case SAY, END -> {}
        }
    }

    private void target(String path, String to) {
        if (!ids.contains(to)) {
            add(path, "no step `" + shown(to) + "`", "write the id of a step, or add that step");
        }
    }

    private void ask(String path, FlowStep.Ask step) {
        attribute(path + ".attribute", step.attribute());
        attributes.add(step.attribute());
        if (step.tries() < 1 || step.tries() > FlowPosition.MOST_TRIES) {
            add(path + ".tries", step.tries() + " tries", "allowed are 1 to " + FlowPosition.MOST_TRIES);
        }
        new AnswerCheck(path + ".takes", problems).check(step.takes());
    }

    private void attribute(String path, String name) {
        if (!FlowNames.isAttribute(name)) {
            add(path, "`" + shown(name) + "` is no attribute's name", "write 1 to 64 letters, digits, `.`, `_` or `-`");
        }
    }

    private void choose(String path, List<FlowStep.Option> options) {
        if (options.isEmpty() || options.size() > MOST_WAYS) {
            add(path, options.size() + " options", "allowed are 1 to " + MOST_WAYS);
            return;
        }
        Set<Integer> keys = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            FlowStep.Option option = options.get(i);
            String at = path + "[" + i + "]";
            if (option.key() < 1 || option.key() > 9) {
                add(at + ".key", option.key() + " is no key", "allowed are 1 to 9");
            } else if (!keys.add(option.key())) {
                add(at + ".key", "two options have the key " + option.key(), "give one of them another");
            }
            labels(at + ".labels", option, names);
        }
    }

    private void labels(String path, FlowStep.Option option, Set<String> names) {
        TextCheck.languages(flow, path, option.labels().keySet(), problems);
        option.labels().forEach((locale, label) -> {
            if (!FlowNames.isLine(label, LONGEST_LABEL) || label.contains("{{") || label.contains("}}")) {
                String remedy = "write 1 to " + LONGEST_LABEL + " characters in one line, without {{ and }}";
                add(path + "." + locale, "not a label", remedy);
            } else if (!names.add(locale + " " + Answers.line(label).toLowerCase(Locale.ROOT))) {
                add(path + "." + locale, "two options have this label", "change one of them");
            }
        });
    }

    private void branch(String path, List<FlowStep.Case> cases) {
        if (cases.isEmpty() || cases.size() > MOST_WAYS) {
            add(path, cases.size() + " cases", "allowed are 1 to " + MOST_WAYS);
        }
        for (int i = 0; i < Math.min(cases.size(), MOST_WAYS); i++) {
            String at = path + "[" + i + "].when";
            int conditions = cases.get(i).when().size();
            if (conditions < 1 || conditions > MOST_CONDITIONS) {
                add(at, conditions + " conditions", "allowed are 1 to " + MOST_CONDITIONS);
            } else {
                cases.get(i).when().keySet().forEach(name -> attribute(at, name));
            }
        }
    }

    private void escalate(String path, FlowStep.Escalate step) {
        if (step.tier() < 1 || step.tier() > 9) {
            add(path + ".tier", step.tier() + " is no tier", "allowed are 1 to 9");
        }
        note(path, step.note());
    }

    private void note(String path, String note) {
        boolean plain = FlowNames.isPlain(note.replace('\n', ' ').replace('\t', ' '));
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE || !plain) {
            String remedy = "write at most " + LONGEST_NOTE + " characters, or nothing";
            add(path + ".note", "too long, or with control characters", remedy);
        }
    }

    /** A chat takes no more of them. */
    void attributes() {
        if (attributes.size() > MOST_ATTRIBUTES) {
            String remedy = "allowed are " + MOST_ATTRIBUTES + "; ask for less, or make two flows of it";
            add("steps", attributes.size() + " attributes are asked for", remedy);
        }
    }

    /** A name that may be anything, in a message. */
    private static String shown(String name) {
        return name.length() > 64 ? name.substring(0, 64) + "…" : name;
    }

    private void add(String path, String reason, String remedy) {
        problems.add(Problem.of(path, reason, remedy));
    }
}
