package dev.peekwire.internal.tone;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A checker that did not do what it should.
 *
 * @param checker its name
 * @param kind what it did
 * @param failure what it failed with, or null; its message may hold the reply and must not be logged
 * @param again whether it has not done what it should since it was in trouble before
 */
public record ToneTrouble(String checker, Kind kind, @Nullable Throwable failure, boolean again) {
    /** What may go wrong. */
    public enum Kind {
        /** It threw, or completed exceptionally. */
        FAILED,
        /** It had not answered when the deadline was over. */
        LATE,
        /** It was not asked: too many calls of it were still under way. */
        BUSY,
        /** It told a finding outside of the text, which was dropped. */
        OUTSIDE;

        /** Whether the reply is unchecked by it. */
        public boolean leavesUnchecked() {
            return this != OUTSIDE;
        }
    }

    /** Validates. */
    public ToneTrouble {
        Objects.requireNonNull(checker, "checker");
        Objects.requireNonNull(kind, "kind");
    }

    /** Without the failure's message. */
    @Override
    public String toString() {
        return checker + " " + kind
                + (failure == null ? "" : " " + failure.getClass().getName());
    }
}
