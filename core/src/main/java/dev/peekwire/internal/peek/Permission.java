package dev.peekwire.internal.peek;

import dev.peekwire.consent.PeekLevel;

/**
 * How much may be seen. A withdrawal counts from its arrival: from then until it is decided nothing may, whatever grant
 * is decided in between; and if it could not be carried out, until the visitor decides anew. Guarded by the
 * {@link LiveDraft} it belongs to.
 */
final class Permission {
    private PeekLevel granted = PeekLevel.NONE;
    private int withdrawals;
    private boolean doubtful;

    PeekLevel level() {
        return withdrawals > 0 || doubtful ? PeekLevel.NONE : granted;
    }

    /** The chat's consent is decided. */
    void granted(PeekLevel level) {
        granted = level;
        doubtful = false;
    }

    void withdrawing() {
        withdrawals++;
    }

    void decided(boolean carriedOut) {
        withdrawals--;
        doubtful |= !carriedOut;
    }
}
