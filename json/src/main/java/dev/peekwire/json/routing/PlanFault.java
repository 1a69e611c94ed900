package dev.peekwire.json.routing;

import java.util.Objects;

/**
 * Something in a plan's file that can't be.
 *
 * @param line where, from 1 on
 * @param column where in the line, in UTF-16 code units, from 1 on
 * @param path which field: {@code rules[3].steps[1].after}; {@code plan} for the file as a whole
 * @param reason what is wrong with it
 * @param remedy what to do about it
 * @since 0.1.0
 */
public record PlanFault(int line, int column, String path, String reason, String remedy) {
    /** Validates. */
    public PlanFault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** {@code line 12, column 7: rules[3].priorty: there is no such field; did you mean `priority`?}. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + path + ": " + reason + "; " + remedy;
    }
}
