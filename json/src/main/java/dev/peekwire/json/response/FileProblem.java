package dev.peekwire.json.response;

import dev.peekwire.Problem;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something in a file that can't be.
 *
 * @param file its name, as seen from the folder that was read; empty if a text was read
 * @param problem what is wrong, at which field, line and column (in UTF-16 code units) of the file
 * @since 0.1.0
 */
public record FileProblem(String file, Problem problem) implements Comparable<FileProblem> {
    private static final Comparator<FileProblem> ORDER = Comparator.comparing(FileProblem::file)
            .thenComparingInt(of -> of.problem().line())
            .thenComparingInt(of -> of.problem().column())
            .thenComparing(of -> of.problem().path());

    /** Validates. */
    public FileProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(problem, "problem");
    }

    /** By file and place. */
    @Override
    public int compareTo(FileProblem other) {
        return ORDER.compare(this, other);
    }

    /** {@code scripts/late.md:12:7: bodies.en: no placeholder `visitor.nam`; write visitor.name}. */
    @Override
    public String toString() {
        String place = problem.line() + ":" + problem.column() + ": ";
        return (file.isEmpty() ? place : file + ":" + place)
                + (problem.path().isEmpty() ? "" : problem.path() + ": ")
                + problem.reason() + "; " + problem.remedy();
    }
}
