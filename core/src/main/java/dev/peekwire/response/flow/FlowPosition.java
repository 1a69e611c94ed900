package dev.peekwire.response.flow;

import dev.peekwire.response.ScriptRef;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a walk stands: enough to go on, on any node, for anybody. Immutable.
 *
 * @param flow which version of which flow
 * @param step the step that waits
 * @param tries how many answers to it would not do so far
 * @since 0.1.0
 */
public record FlowPosition(ScriptRef flow, String step, int tries) {
    /** How many answers a step looks at, at most. */
    public static final int MOST_TRIES = 10;

    /** Validates. */
    public FlowPosition {
        Objects.requireNonNull(flow, "flow");
        if (!FlowNames.isStep(step)) {
            throw new IllegalArgumentException("step: 1 to 30 of a-z 0-9 _ -, the first a letter or digit");
        }
        if (tries < 0 || tries >= MOST_TRIES) {
            throw new IllegalArgumentException("tries: " + tries + ", allowed are 0 to " + (MOST_TRIES - 1));
        }
    }

    /** From its text, as a client or a store keeps it; empty if it is none. */
    public static Optional<FlowPosition> of(String text) {
        int at = text.indexOf('@');
        int slash = text.indexOf('/', at + 1);
        int hash = text.indexOf('#', slash + 1);
        if (at < 0 || slash < 0 || text.length() > 128) {
            return Optional.empty();
        }
        String step = text.substring(slash + 1, hash < 0 ? text.length() : hash);
        int tries = hash < 0 ? 0 : tries(text.substring(hash + 1));
        return ScriptRef.of(text.substring(0, at), text.substring(at + 1, slash))
                .filter(flow -> tries >= 0 && FlowNames.isStep(step))
                .map(flow -> new FlowPosition(flow, step, tries));
    }

    private static int tries(String digit) {
        boolean one = digit.length() == 1 && digit.charAt(0) >= '1' && digit.charAt(0) <= '9';
        return one ? digit.charAt(0) - '0' : -1;
    }

    /** {@code returns@3/ask-order}, or {@code returns@3/ask-order#1} after an answer that would not do. */
    @Override
    public String toString() {
        return flow + "/" + step + (tries == 0 ? "" : "#" + tries);
    }
}
