package dev.peekwire.routing;

import java.util.Comparator;

/**
 * The built-in selections.
 *
 * @since 0.1.0
 */
public enum Selections implements AgentSelection {
    /** The least share of the capacity in use; then who has been idle longest. */
    LEAST_LOADED("least-loaded", Selections.byShare().thenComparing(Candidate::idleSince)),
    /** Who has been idle longest; then the least share of the capacity in use. */
    LONGEST_IDLE("longest-idle", Comparator.comparing(Candidate::idleSince).thenComparing(Selections.byShare())),
    /** Whose last turn was longest ago. */
    ROUND_ROBIN("round-robin", Comparator.comparingLong(Candidate::lastChosen));

    private final String wire;

    // Each is made of this class's own stateless functions.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Comparator<Candidate> order;

    Selections(String wire, Comparator<Candidate> order) {
        this.wire = wire;
        this.order = order;
    }

    @Override
    public Comparator<Candidate> order() {
        return order;
    }

    @Override
    public String title() {
        return wire;
    }

    /** Fractions compared by cross-multiplication, so that no rounding makes two of them equal. */
    private static Comparator<Candidate> byShare() {
        return (a, b) -> Long.compare(
                (long) a.load() * b.profile().capacity(),
                (long) b.load() * a.profile().capacity());
    }
}
