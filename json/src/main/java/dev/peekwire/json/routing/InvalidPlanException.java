package dev.peekwire.json.routing;

import dev.peekwire.Problem;
import java.util.List;

/**
 * A plan's file is refused. Reading it again does not help: somebody has to mend it. The message has a line for each
 * fault.
 *
 * @since 0.1.0
 */
public final class InvalidPlanException extends IllegalArgumentException {
    /** How many faults are told at once: 20. */
    public static final int MOST_FAULTS = Problem.MOST_TOLD;

    private static final long serialVersionUID = 1L;

    // A list of records of texts; this exception does not travel.
    private final transient List<Problem> faults;

    InvalidPlanException(List<Problem> all) {
        super(Problem.tell(all));
        this.faults = all.stream().limit(MOST_FAULTS).toList();
    }

    /**
     * What is wrong, at a line and column (in UTF-16 code units) of the file and in its order; the path {@code plan} is the
     * file as a whole. At least one, at most {@link #MOST_FAULTS}.
     */
    public List<Problem> faults() {
        return faults;
    }
}
