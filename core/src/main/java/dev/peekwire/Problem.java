package dev.peekwire;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Why something that somebody wrote can't be: a routing plan, a script, a flow, a style sheet, a policy. Immutable.
 *
 * @param path which field: {@code rules[3].steps[1].after}; empty if the text as a whole is meant
 * @param line where in the field's text, or in the file if one was read, from 1; 0 if the whole field is meant
 * @param column where in the line, from 1; 0 if the whole field is meant
 * @param reason what is wrong with it
 * @param remedy what to do about it
 * @since 0.1.0
 */
public record Problem(String path, int line, int column, String reason, String remedy) {
    /** How many problems a message {@linkplain #tell tells}. */
    public static final int MOST_TOLD = 20;

    /** Validates. */
    public Problem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column: 0 and above");
        }
    }

    /** With a field. */
    public static Problem of(String path, String reason, String remedy) {
        return new Problem(path, 0, 0, reason, remedy);
    }

    /** At a place in a text. */
    public static Problem at(int line, int column, String reason, String remedy) {
        return new Problem("", line, column, reason, remedy);
    }

    /** The same, of a field or an element within another: {@code in("rules[3]")} of {@code team} is {@code rules[3].team}. */
    public Problem in(String outer) {
        String joint = path.isEmpty() || path.charAt(0) == '[' ? "" : ".";
        return new Problem(outer + joint + path, line, column, reason, remedy);
    }

    /** A line for each problem, for an exception's message: the first {@value #MOST_TOLD}, and how many more there are. */
    public static String tell(List<Problem> problems) {
        String told = problems.stream().limit(MOST_TOLD).map(Problem::toString).collect(Collectors.joining("\n"));
        return problems.size() > MOST_TOLD ? told + "\nand " + (problems.size() - MOST_TOLD) + " more" : told;
    }

    /** {@code bodies.en:3:14: no placeholder `visitor.nam`; write visitor.name}. */
    @Override
    public String toString() {
        String place = line == 0 ? "" : line + ":" + column;
        String joint = path.isEmpty() || place.isEmpty() ? "" : ":";
        String where = path + joint + place;
        return (where.isEmpty() ? "" : where + ": ") + reason + "; " + remedy;
    }
}
