package dev.peekwire.consent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor allows now: a fold over the grants and withdrawals of one chat. Whether a grant may be given is the
 * policy's question, {@link ConsentPolicy#refusal(Grant, ConsentState)}; this only remembers. Immutable.
 *
 * @param grant the live grant, or null without one
 * @param decided whether the visitor has switched the peek on or off by hand; from then on typing is no consent
 * @since 0.1.0
 */
public record ConsentState(@Nullable Grant grant, boolean decided) {
    private static final ConsentState NONE = new ConsentState(null, false);
    private static final ConsentState WITHDRAWN = new ConsentState(null, true);

    /** Who opted in has decided. */
    public ConsentState {
        decided |= grant != null && grant.act() == ConsentAct.OPTED_IN;
    }

    /** A new chat: nothing is allowed, nothing was decided. */
    public static ConsentState none() {
        return NONE;
    }

    /** After a grant, which replaces the one before it entirely. */
    public ConsentState granted(Grant next) {
        return new ConsentState(next, decided);
    }

    /** After a withdrawal, also one with nothing to withdraw: it says no to what typing would have granted. */
    public ConsentState withdrawn() {
        return WITHDRAWN;
    }

    /** The most that may leave the visitor's device, for whatever purpose. */
    public PeekLevel level() {
        return grant == null ? PeekLevel.NONE : grant.level();
    }

    /** The most that may be used for the purpose; {@link PeekLevel#NONE} if it is not granted. */
    public PeekLevel level(Purpose purpose) {
        return allows(purpose) ? level() : PeekLevel.NONE;
    }

    /** Whether a live grant covers the purpose. */
    public boolean allows(Purpose purpose) {
        return grant != null && grant.allows(purpose);
    }

    /** The most that an entitled person may see. */
    public PeekLevel visibleLevel() {
        return level(Purpose.PEEK);
    }

    /**
     * Whether somebody may see or use less than before. If so, what viewers and suggester hold must be erased before
     * the change is acknowledged, and shown anew at the new level.
     */
    public boolean lowers(ConsentState before) {
        return Arrays.stream(Purpose.values()).anyMatch(p -> !before.level(p).atMost(level(p)));
    }
}
