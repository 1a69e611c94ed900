package dev.peekwire.internal.peek;

import dev.peekwire.consent.PeekLevel;

/**
 * How much may be seen. A withdrawal counts from its arrival: from then until it is decided nothing may, whatever grant
 * is decided in between; and if it could not be carried out, until the visitor decides anew. Guarded by the
 * {@link LiveDraft} it belongs to.
 */
final class Permission {
    private PeekLevel granted = PeekLevel.NONE;
    private PeekLevel suggestions = PeekLevel.NONE;
    private int withdrawals;
    private boolean doubtful;

    /** The most that people may see. */
    PeekLevel level() {
        return barred() ? PeekLevel.NONE : granted;
    }

    /** Whether a program may read the text. */
    boolean suggestions() {
        return !barred() && suggestions.allowsText();
    }

    /** Whether anybody may read the text. */
    boolean text() {
        return level().allowsText() || suggestions();
    }

    /** Whether nothing is masked, for people and program alike. */
    boolean unmasked() {
        return !barred() && (granted == PeekLevel.FULL || suggestions == PeekLevel.FULL);
    }

    private boolean barred() {
        return withdrawals > 0 || doubtful;
    }

    /** The chat's consent is decided. */
    void granted(PeekLevel people, PeekLevel program) {
        granted = people;
        suggestions = program;
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
