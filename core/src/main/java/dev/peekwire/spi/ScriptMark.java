package dev.peekwire.spi;

import dev.peekwire.CommandId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who did something to a script, when, and by which command.
 *
 * @param by who: an agent's id, or what names a person or a job outside the desk; 1 to 64 characters
 * @param at when, in whole milliseconds
 * @param command the command's id: the same twice is one effect
 * @param note why, for those who read the history; at most {@value #LONGEST_NOTE} characters, or null
 * @since 0.1.0
 */
public record ScriptMark(String by, Instant at, CommandId command, @Nullable String note) {
    /** How many code points a note may have. */
    public static final int LONGEST_NOTE = 500;

    /** Validates, and cuts the time to whole milliseconds. */
    public ScriptMark {
        Objects.requireNonNull(command, "command");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (by.isBlank() || by.length() > 64) {
            throw new IllegalArgumentException("by: 1 to 64 characters, not blank");
        }
        if (note != null && note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new IllegalArgumentException("note: at most " + LONGEST_NOTE + " characters");
        }
    }

    /** Without a reason. */
    public ScriptMark(String by, Instant at, CommandId command) {
        this(by, at, command, null);
    }

    /** Hides the note. */
    @Override
    public String toString() {
        return "ScriptMark[" + by + ", " + at + ", " + command + "]";
    }
}
