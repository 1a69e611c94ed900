package dev.peekwire.tck.routing;

import dev.peekwire.routing.AgentProfile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An agent, when they work, and what they do with offers. At the end of a shift the agent takes no new chats, and goes
 * when the last one at hand is done. Immutable.
 *
 * @since 0.1.0
 */
public final class SimulatedAgent {
    private final AgentProfile profile;
    private final List<Shift> shifts;
    private final Answering answering;

    private SimulatedAgent(AgentProfile profile, List<Shift> shifts, Answering answering) {
        this.profile = Objects.requireNonNull(profile, "profile");
        this.shifts = List.copyOf(shifts);
        this.answering = Objects.requireNonNull(answering, "answering");
    }

    /** Always at work, accepts everything. */
    public static SimulatedAgent of(AgentProfile profile) {
        return new SimulatedAgent(profile, List.of(), Answering.ALWAYS);
    }

    /** The same, at work in these shifts only; none for always. A break is what lies between two of them. */
    public SimulatedAgent working(Shift... times) {
        return new SimulatedAgent(profile, List.of(times), answering);
    }

    /** The same with other answers to offers. */
    public SimulatedAgent answering(Answering how) {
        return new SimulatedAgent(profile, shifts, how);
    }

    AgentProfile profile() {
        return profile;
    }

    Answering answering() {
        return answering;
    }

    boolean worksAt(Instant at) {
        return shifts.isEmpty() || shifts.stream().anyMatch(shift -> shift.covers(at));
    }

    boolean worksAlways() {
        return shifts.isEmpty();
    }

    Instant nextChange(Instant after) {
        return shifts.stream()
                .map(shift -> shift.nextChange(after))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
