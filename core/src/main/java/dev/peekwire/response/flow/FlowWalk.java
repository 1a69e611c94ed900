package dev.peekwire.response.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Walks a flow, for an agent and for a bot alike. It remembers nothing: whoever walks keeps the {@link FlowPosition} of
 * the last move. What a visitor says beside the path is not given to it, so nothing is lost by leaving the path; to come
 * back is {@link #resume}, and any other step is reached by {@link #goTo}.
 *
 * <p>No move costs more than {@value ScriptFlow#MOST_AUTOMATIC} steps that wait for nobody, and the answer's length.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FlowWalk {
    private final ScriptFlow flow;

    private FlowWalk(ScriptFlow flow) {
        this.flow = Objects.requireNonNull(flow, "flow");
    }

    /** Walks this flow. */
    public static FlowWalk of(ScriptFlow flow) {
        return new FlowWalk(flow);
    }

    /** The flow. */
    public ScriptFlow flow() {
        return flow;
    }

    /**
     * Begins.
     *
     * @param attributes the chat's
     */
    public FlowMove enter(Map<String, String> attributes) {
        return new Stride(flow, attributes).to(flow.first());
    }

    /**
     * Goes to any step, as if the path had led there.
     *
     * @param step its id
     * @param attributes the chat's
     */
    public FlowMove goTo(String step, Map<String, String> attributes) {
        return flow.steps().containsKey(step)
                ? new Stride(flow, attributes).to(step)
                : new FlowMove.Refused(FlowMove.Why.NO_SUCH_STEP);
    }

    /** Says again what the step says at which the walk stands; takes nothing, and counts no try. */
    public FlowMove resume(FlowPosition at) {
        return refused(at).orElseGet(() -> new Stride(flow, Map.of()).again(at));
    }

    /**
     * Goes the way of a key.
     *
     * @param at where the walk stands
     * @param key 1 to 9
     * @param attributes the chat's
     */
    public FlowMove choose(FlowPosition at, int key, Map<String, String> attributes) {
        return refused(at).orElseGet(() -> {
            Optional<FlowStep.Option> option =
                    options(at).stream().filter(o -> o.key() == key).findFirst();
            return taken(option, attributes);
        });
    }

    /**
     * Takes an answer. At a step that asks, it is kept if it will do, and counts as a try if not. At a step with options,
     * it is the key or the whole name of one, in any of the flow's languages and whatever its letters' case; anything else
     * leaves the path.
     *
     * @param at where the walk stands
     * @param text what the visitor said
     * @param attributes the chat's
     */
    public FlowMove answer(FlowPosition at, String text, Map<String, String> attributes) {
        return refused(at)
                .orElseGet(() -> step(at) instanceof FlowStep.Ask ask
                        ? new Stride(flow, attributes)
                                .answered(ask, at.tries(), ask.takes().read(text))
                        : taken(named(at, text), attributes));
    }

    private FlowMove taken(Optional<FlowStep.Option> option, Map<String, String> attributes) {
        return option.map(o -> new Stride(flow, attributes).to(o.next()))
                .orElse(new FlowMove.Refused(FlowMove.Why.NOT_A_CHOICE));
    }

    private Optional<FlowStep.Option> named(FlowPosition at, String text) {
        if (text.length() > Answer.LONGEST) {
            return Optional.empty();
        }
        String said = plain(text);
        return options(at).stream()
                .filter(o -> said.equals(String.valueOf(o.key()))
                        || o.labels().values().stream()
                                .anyMatch(label -> plain(label).equals(said)))
                .findFirst();
    }

    private static String plain(String text) {
        return Answers.line(text).toLowerCase(Locale.ROOT);
    }

    private List<FlowStep.Option> options(FlowPosition at) {
        return step(at) instanceof FlowStep.Choose choose ? choose.options() : List.of();
    }

    private FlowStep step(FlowPosition at) {
        return Objects.requireNonNull(flow.steps().get(at.step()));
    }

    private Optional<FlowMove> refused(FlowPosition at) {
        FlowStep step = flow.steps().get(at.step());
        if (!at.flow().equals(flow.ref())) {
            return Optional.of(new FlowMove.Refused(FlowMove.Why.OTHER_FLOW));
        } else if (step == null) {
            return Optional.of(new FlowMove.Refused(FlowMove.Why.NO_SUCH_STEP));
        }
        return step.type().waits() ? Optional.empty() : Optional.of(new FlowMove.Refused(FlowMove.Why.NOT_WAITING));
    }
}
