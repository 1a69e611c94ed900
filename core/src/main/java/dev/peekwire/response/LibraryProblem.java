package dev.peekwire.response;

import java.util.Objects;

/**
 * Why a script, or a library of them, can't be.
 *
 * @param path which field: {@code bodies.en}; in a library with the script before it: {@code refund.late@3.disclaimers[0]}
 * @param line where in the field's text, from 1; 0 if the whole field is meant
 * @param column where in the line, from 1, in code points; 0 if the whole field is meant
 * @param reason what is wrong with it
 * @param remedy what to do about it
 * @since 0.1.0
 */
public record LibraryProblem(String path, int line, int column, String reason, String remedy) {
    /** Validates. */
    public LibraryProblem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column: 0 and above");
        }
    }

    /** Of a whole field. */
    public LibraryProblem(String path, String reason, String remedy) {
        this(path, 0, 0, reason, remedy);
    }

    /** The same, of a field within another. */
    public LibraryProblem in(String outer) {
        return new LibraryProblem(outer + "." + path, line, column, reason, remedy);
    }

    /** {@code bodies.en:3:14: no placeholder `visitor.nam`; write visitor.name}. */
    @Override
    public String toString() {
        return path + (line == 0 ? "" : ":" + line + ":" + column) + ": " + reason + "; " + remedy;
    }
}
