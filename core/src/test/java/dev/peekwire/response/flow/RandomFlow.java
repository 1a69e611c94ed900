package dev.peekwire.response.flow;

import dev.peekwire.routing.rules.AttributeTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Sound flows of any size: each step leads on to the next, so that an ending is reached, and elsewhere as it comes. */
final class RandomFlow {
    private static final int IN_A_ROW = 20;

    private RandomFlow() {}

    /** Steps s0 to the last but one, then an ending; steps that wait lead back too. */
    static FlowBuilder sound(Random random, int size) {
        FlowBuilder flow = Flows.flow("random");
        flow.step(Flows.say(id(0), id(1)));
        for (int i = 1; i < size; i++) {
            flow.step(i % IN_A_ROW == IN_A_ROW - 1 ? waiting(random, i, size) : step(random, i, size));
        }
        return flow.step(new FlowStep.End(id(size), random.nextBoolean() ? null : FlowText.in("en", "Bye")));
    }

    private static FlowStep step(Random random, int i, int size) {
        return switch (random.nextInt(4)) {
            case 0 -> Flows.say(id(i), id(i + 1));
            // A branch leads no further than to a step that waits, or rows could be too long.
            case 1 ->
                new FlowStep.Branch(
                        id(i),
                        List.of(new FlowStep.Case(
                                Map.of(id(random.nextInt(size)), new AttributeTest.OneOf(Set.of("1", "yes"))),
                                id(size))),
                        id(i + 1));
            default -> waiting(random, i, size);
        };
    }

    private static FlowStep waiting(Random random, int i, int size) {
        if (random.nextBoolean()) {
            return new FlowStep.Ask(
                    id(i),
                    FlowText.in("en", "Asks " + i),
                    random.nextBoolean() ? new Answer.Text(1, 100) : Answer.Decimal.whole(0, 100),
                    "a" + i % 30,
                    id(i + 1),
                    random.nextBoolean() ? null : FlowText.in("en", "Again"),
                    1 + random.nextInt(3),
                    id(random.nextInt(size + 1)));
        }
        int options = 1 + random.nextInt(5);
        return Flows.choose(
                id(i),
                IntStream.rangeClosed(1, options)
                        .mapToObj(
                                key -> Flows.option(key, "way " + key, id(key == 1 ? i + 1 : random.nextInt(size + 1))))
                        .toArray(FlowStep.Option[]::new));
    }

    /** Breaks a sound flow in one way; tells where the check must say so. */
    static String plant(FlowBuilder flow, int fault) {
        int last = flow.steps.size() - 1;
        switch (fault) {
            case 0 -> flow.step(Flows.end("lost"));
            case 1 -> flow.steps.set(0, Flows.say("s0", "nowhere"));
            case 2 -> flow.steps.set(last, Flows.choose(id(last), Flows.option(1, "a", id(last))));
            case 3 -> flow.steps.set(last, Flows.say(id(last), id(last)));
            case 4 -> flow.locale("fr");
            default -> flow.step(flow.steps.get(0));
        }
        return switch (fault) {
            case 0 -> "steps.lost";
            case 1 -> "steps.s0.next";
            case 2 -> "steps.s0";
            case 3 -> "steps." + id(last) + ".next";
            case 4 ->
                flow.steps.stream()
                        .filter(step -> Exits.text(step) != null)
                        .map(step -> "steps." + step.id() + ".text")
                        .findFirst()
                        .orElse("");
            default -> "steps.s0";
        };
    }

    private static String id(int i) {
        return "s" + i;
    }
}
