package dev.peekwire.json.response;

import dev.peekwire.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files of answers are refused as a whole. Reading them again does not help: somebody has to mend them. The message has a line
 * for each of the first {@value Problem#MOST_TOLD} problems.
 *
 * @since 0.1.0
 */
public final class InvalidResponsesException extends IllegalArgumentException {
    /** How many problems are kept. */
    public static final int MOST_PROBLEMS = 1000;

    private static final long serialVersionUID = 1L;

    // Records of texts; this exception does not travel.
    private final transient List<FileProblem> problems;

    /**
     * With what is wrong.
     *
     * @param all at least one problem
     */
    public InvalidResponsesException(List<FileProblem> all) {
        super(tell(all));
        this.problems = all.stream().sorted().limit(MOST_PROBLEMS).toList();
    }

    /** What is wrong, by file and place; at least one, at most {@value #MOST_PROBLEMS}. */
    public List<FileProblem> problems() {
        return problems;
    }

    private static String tell(List<FileProblem> all) {
        String told = all.stream()
                .sorted()
                .limit(Problem.MOST_TOLD)
                .map(FileProblem::toString)
                .collect(Collectors.joining("\n"));
        return all.size() > Problem.MOST_TOLD ? told + "\nand " + (all.size() - Problem.MOST_TOLD) + " more" : told;
    }
}
