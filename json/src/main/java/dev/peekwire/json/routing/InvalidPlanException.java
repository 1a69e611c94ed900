package dev.peekwire.json.routing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A plan's file is refused. Reading it again does not help: somebody has to mend it. The message has a line for each
 * fault.
 *
 * @since 0.1.0
 */
public final class InvalidPlanException extends IllegalArgumentException {
    /** How many faults are told at once: 20. */
    public static final int MOST_FAULTS = 20;

    private static final long serialVersionUID = 1L;

    // A list of records of texts; this exception does not travel.
    private final transient List<PlanFault> faults;

    InvalidPlanException(List<PlanFault> all) {
        super(tell(all));
        this.faults = all.stream().limit(MOST_FAULTS).toList();
    }

    /** What is wrong, in the order of the file; at least one, at most {@link #MOST_FAULTS}. */
    public List<PlanFault> faults() {
        return faults;
    }

    private static String tell(List<PlanFault> all) {
        String told = all.stream().limit(MOST_FAULTS).map(PlanFault::toString).collect(Collectors.joining("\n"));
        return all.size() > MOST_FAULTS ? told + "\nand " + (all.size() - MOST_FAULTS) + " more" : told;
    }
}
