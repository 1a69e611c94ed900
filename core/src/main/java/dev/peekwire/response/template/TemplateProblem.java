package dev.peekwire.response.template;

import java.util.Objects;

/**
 * Why a text can't be a template.
 *
 * @param line where it stands, from 1
 * @param column where in the line, from 1, in code points
 * @param reason what is wrong there
 * @param remedy what to do about it
 * @since 0.1.0
 */
public record TemplateProblem(int line, int column, String reason, String remedy) {
    /** Validates. */
    public TemplateProblem {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column: from 1");
        }
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** {@code 3:14: no placeholder `visitor.nam`; write visitor.name}. */
    @Override
    public String toString() {
        return line + ":" + column + ": " + reason + "; " + remedy;
    }
}
