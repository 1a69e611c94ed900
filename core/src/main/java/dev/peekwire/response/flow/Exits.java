package dev.peekwire.response.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a step leads. */
final class Exits {
    private Exits() {}

    /**
     * A way out of a step.
     *
     * @param path the field that says so
     * @param mark what a drawing calls it in a few letters
     * @param to the step that it leads to
     */
    record Exit(String path, String mark, String to) {}

    static List<Exit> of(FlowStep step) {
        return switch (step.type()) {
            case SAY -> List.of(new Exit("next", "", ((FlowStep.Say) step).next()));
            case ASK -> {
                FlowStep.Ask ask = (FlowStep.Ask) step;
                yield List.of(new Exit("next", "ok", ask.next()), new Exit("otherwise", "else", ask.otherwise()));
            }
            case CHOOSE -> options((FlowStep.Choose) step);
            case BRANCH -> cases((FlowStep.Branch) step);
            case ESCALATE, HAND_OVER, END -> List.of();
        };
    }

    private static List<Exit> options(FlowStep.Choose step) {
        List<Exit> exits = new ArrayList<>();
        for (int i = 0; i < step.options().size(); i++) {
            FlowStep.Option option = step.options().get(i);
            exits.add(new Exit("options[" + i + "].next", String.valueOf(option.key()), option.next()));
        }
        return exits;
    }

    private static List<Exit> cases(FlowStep.Branch step) {
        List<Exit> exits = new ArrayList<>();
        for (int i = 0; i < step.cases().size(); i++) {
            exits.add(new Exit(
                    "cases[" + i + "].next",
                    Character.toString('a' + i),
                    step.cases().get(i).next()));
        }
        exits.add(new Exit("otherwise", "else", step.otherwise()));
        return exits;
    }

    /** What a step says, if anything. */
    static @Nullable FlowText text(FlowStep step) {
        return switch (step.type()) {
            case SAY -> ((FlowStep.Say) step).text();
            case ASK -> ((FlowStep.Ask) step).text();
            case CHOOSE -> ((FlowStep.Choose) step).text();
            case END -> ((FlowStep.End) step).text();
            case BRANCH, ESCALATE, HAND_OVER -> null;
        };
    }
}
