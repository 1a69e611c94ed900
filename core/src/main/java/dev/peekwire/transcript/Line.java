package dev.peekwire.transcript;

import dev.peekwire.transcript.Words.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry in words.
 *
 * @param kind what sort of line
 * @param sentence who spoke, or what happened
 * @param mark what is said of it beside who spoke; null for nothing
 * @param text what they said, empty if it was erased; null where nobody spoke
 * @param details what is to be known of it besides
 */
record Line(Kind kind, List<Piece> sentence, @Nullable String mark, @Nullable String text, List<List<Piece>> details) {
    @Override
    public String toString() {
        return "Line[" + kind + "]";
    }

    /** Sorts of lines. */
    enum Kind {
        /** The visitor's words. */
        VISITOR,
        /** An agent's, or the desk's. */
        ANSWER,
        /** Among agents. */
        NOTE,
        /** What was promised, and what became of it. */
        COMMITMENT,
        /** Nobody's words. */
        ACT
    }
}
