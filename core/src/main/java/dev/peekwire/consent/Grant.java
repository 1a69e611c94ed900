package dev.peekwire.consent;

import java.util.Objects;
import java.util.Set;

/**
 * A visitor's consent as it is recorded: what was shown, what was done, what it allows.
 *
 * @param notice the notice shown
 * @param act what the visitor did
 * @param level how much may be seen, never {@link PeekLevel#NONE}
 * @param purposes what for, never empty
 * @param globalPrivacyControl whether the visitor's browser sent Global Privacy Control when granting
 * @since 0.1.0
 */
public record Grant(
        NoticeRef notice, ConsentAct act, PeekLevel level, Set<Purpose> purposes, boolean globalPrivacyControl) {
    /** Validates and copies. */
    public Grant {
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(level, "level");
        purposes = Set.copyOf(purposes);
        if (level == PeekLevel.NONE) {
            throw new IllegalArgumentException("level: a grant of NONE is a withdrawal");
        }
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("purposes: at least one is needed");
        }
    }

    /** Whether the grant covers the purpose. */
    public boolean allows(Purpose purpose) {
        return purposes.contains(purpose);
    }
}
