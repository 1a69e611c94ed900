package dev.peekwire.protocol;

import dev.peekwire.response.flow.FlowPosition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a flow stands, and what can be pressed there.
 *
 * @param at where; to be named with each act
 * @param title what the flow is about
 * @param text what the step asks the visitor, filled in as far as it can be
 * @param options the ways to choose, at a step that lets choose
 * @param asks what will do as an answer, at a step that asks; null elsewhere
 * @param steps the ids of the flow's steps, to go to by hand
 * @param gone whether the desk has this version no more, so that it can only be left
 * @since 0.1.0
 */
public record FlowStand(
        FlowPosition at,
        String title,
        String text,
        List<FlowOption> options,
        @Nullable FlowQuestion asks,
        List<String> steps,
        boolean gone) {
    /** Validates and copies. */
    public FlowStand {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        options = List.copyOf(options);
        steps = List.copyOf(steps);
    }

    /** In a flow that the desk has no more. */
    public static FlowStand gone(FlowPosition at) {
        return new FlowStand(at, "", "", List.of(), null, List.of(), true);
    }

    /** Where; not the text, which has what people said of themselves in it. */
    @Override
    public String toString() {
        return "FlowStand[" + at + ", " + options.size() + " options, " + asks + (gone ? ", gone]" : "]");
    }
}
