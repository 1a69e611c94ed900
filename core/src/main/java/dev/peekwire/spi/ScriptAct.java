package dev.peekwire.spi;

import dev.peekwire.response.Approval;

/**
 * What can be done to a version of a script.
 *
 * @since 0.1.0
 */
public enum ScriptAct {
    /** It was written down. */
    SAVED(Approval.State.DRAFTED),
    /** It was offered to the team. */
    PROPOSED(Approval.State.PROPOSED),
    /** It may be sent from now on. */
    APPROVED(Approval.State.APPROVED),
    /** It was proposed, and is not wanted. What was approved before stays. */
    REFUSED(Approval.State.DRAFTED),
    /** It may not be sent any more. */
    RETIRED(Approval.State.RETIRED);

    private final Approval.State state;

    ScriptAct(Approval.State state) {
        this.state = state;
    }

    /** How far the version has come with it. */
    public Approval.State state() {
        return state;
    }
}
