package dev.peekwire.response.flow;

/**
 * How a walk came to its end.
 *
 * @since 0.1.0
 */
public enum FlowEnd {
    /** At its {@link FlowStep.End}. */
    FINISHED,
    /** By {@link FlowStep.Escalate}. */
    ESCALATED,
    /** By {@link FlowStep.HandOver}. */
    HANDED_OVER,
    /** Somebody left it, or the desk did: it could not go on. */
    LEFT;

    /** What an ending step comes to. */
    public static FlowEnd of(FlowStep ending) {
        return switch (ending.type()) {
            case END -> FINISHED;
            case ESCALATE -> ESCALATED;
            case HAND_OVER -> HANDED_OVER;
            case SAY, ASK, CHOOSE, BRANCH -> throw new IllegalArgumentException("ending: ends nothing");
        };
    }
}
