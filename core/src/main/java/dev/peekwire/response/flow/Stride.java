package dev.peekwire.response.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One move being made. Used once. */
final class Stride {
    private final ScriptFlow flow;
    private final Map<String, String> attributes;
    private final Map<String, String> set = new HashMap<>();
    private final List<FlowLine> lines = new ArrayList<>();

    Stride(ScriptFlow flow, Map<String, String> attributes) {
        this.flow = flow;
        this.attributes = attributes;
    }

    FlowMove answered(FlowStep.Ask ask, int tries, Optional<String> kept) {
        if (kept.isPresent()) {
            set.put(ask.attribute(), kept.get());
            return to(ask.next());
        }
        if (tries + 1 >= ask.tries()) {
            return to(ask.otherwise());
        }
        say(ask, ask.retry() == null ? FlowLine.Part.TEXT : FlowLine.Part.RETRY);
        return waits(ask, tries + 1);
    }

    FlowMove again(FlowPosition at) {
        FlowStep step = step(at.step());
        says(step);
        return waits(step, at.tries());
    }

    /** Over steps that wait for nobody, of which a flow that was checked has no more in a row than this. */
    FlowMove to(String id) {
        FlowStep step = step(id);
        for (int taken = 0; taken <= ScriptFlow.MOST_AUTOMATIC; taken++) {
            says(step);
            if (step.type().waits()) {
                return waits(step, 0);
            } else if (step.type().ends()) {
                return new FlowMove.Ends(step, lines, set);
            }
            step = step(next(step));
        }
        throw new IllegalStateException(flow + " goes round without asking");
    }

    private String next(FlowStep step) {
        return step instanceof FlowStep.Branch branch
                ? branch.cases().stream()
                        .filter(this::holds)
                        .findFirst()
                        .map(FlowStep.Case::next)
                        .orElse(branch.otherwise())
                : ((FlowStep.Say) step).next();
    }

    private boolean holds(FlowStep.Case of) {
        return of.when().entrySet().stream().allMatch(test -> test.getValue().holds(value(test.getKey())));
    }

    private String value(String attribute) {
        @Nullable String now = set.get(attribute);
        return now != null ? now : attributes.getOrDefault(attribute, "");
    }

    private void says(FlowStep step) {
        if (Exits.text(step) != null) {
            say(step, FlowLine.Part.TEXT);
        }
        if (step instanceof FlowStep.Choose) {
            say(step, FlowLine.Part.OPTIONS);
        }
    }

    private void say(FlowStep step, FlowLine.Part part) {
        lines.add(flow.line(step, part));
    }

    private FlowMove waits(FlowStep step, int tries) {
        return new FlowMove.Waits(new FlowPosition(flow.ref(), step.id(), tries), lines, set);
    }

    private FlowStep step(String id) {
        return Objects.requireNonNull(flow.steps().get(id), id);
    }
}
