package dev.peekwire.response.flow;

import dev.peekwire.response.ScriptClaim;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who walks a flow wants next. Immutable; prints nothing that anybody answered.
 *
 * @param action what
 * @param from where the walk stands as far as they know, so that no key counts for another step than the one it was
 *     pressed for; null if they know of no walk
 * @param value the flow's id to enter it, the step to go to, the key of what is chosen, the words of an answer; null for
 *     an answer that the visitor has sent, and where nothing is to be said
 * @param message which of the visitor's messages is the answer, by its version; 0 for the latest since the step was said
 * @param inputs what an agent fills in, where a step says a script that asks for it; at most {@value ScriptClaim#MOST_INPUTS}
 * @since 0.1.0
 */
public record FlowAct(
        Action action, @Nullable FlowPosition from, @Nullable String value, long message, Map<String, String> inputs) {
    /** Sorts of acts. */
    public enum Action {
        /** Begin a flow, in the place of the one that is walked. */
        ENTER,
        /** Go to a step, as if the path had led there. */
        GO_TO,
        /** Go the way of a key. */
        CHOOSE,
        /** Take an answer. */
        ANSWER,
        /** Say again what the step says, after something else was talked about. */
        RESUME,
        /** Walk no more. */
        LEAVE
    }

    /** Validates and copies. */
    public FlowAct {
        Objects.requireNonNull(action, "action");
        inputs = Map.copyOf(inputs);
        if (message < 0) {
            throw new IllegalArgumentException("message: " + message + ", allowed is 0 and above");
        }
        if (inputs.size() > ScriptClaim.MOST_INPUTS) {
            throw new IllegalArgumentException("inputs: " + inputs.size() + ", allowed are " + ScriptClaim.MOST_INPUTS);
        }
    }

    private FlowAct(Action action, @Nullable FlowPosition from, @Nullable String value) {
        this(action, from, value, 0, Map.of());
    }

    /** Begin a flow where none is walked. */
    public static FlowAct enter(String flow) {
        return new FlowAct(Action.ENTER, null, Objects.requireNonNull(flow, "flow"));
    }

    /** Begin a flow in the place of the one that stands there. */
    public static FlowAct enter(String flow, FlowPosition from) {
        return new FlowAct(Action.ENTER, from, Objects.requireNonNull(flow, "flow"));
    }

    /** Go to a step. */
    public static FlowAct goTo(String step, FlowPosition from) {
        return new FlowAct(Action.GO_TO, from, Objects.requireNonNull(step, "step"));
    }

    /** Go the way of a key. */
    public static FlowAct choose(int key, FlowPosition from) {
        return new FlowAct(Action.CHOOSE, from, String.valueOf(key));
    }

    /** Take words as the answer. */
    public static FlowAct answer(String words, FlowPosition from) {
        return new FlowAct(Action.ANSWER, from, Objects.requireNonNull(words, "words"));
    }

    /** Take what the visitor sent as the answer: the message of that version, or for 0 the latest since the step was said. */
    public static FlowAct heard(long message, FlowPosition from) {
        return new FlowAct(Action.ANSWER, from, null, message, Map.of());
    }

    /** Say again what the step says. */
    public static FlowAct resume(FlowPosition from) {
        return new FlowAct(Action.RESUME, from, null);
    }

    /** Walk no more. */
    public static FlowAct leave(FlowPosition from) {
        return new FlowAct(Action.LEAVE, from, null);
    }

    /** The same with what the agent filled in. */
    public FlowAct with(Map<String, String> filledIn) {
        return new FlowAct(action, from, value, message, filledIn);
    }

    @Override
    public String toString() {
        return "FlowAct[" + action + ", from=" + from + ", message=" + message + "]";
    }
}
