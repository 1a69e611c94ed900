package dev.peekwire.tck.routing;

import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.hours.BusinessHours;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An agent, when they work, and what they do with offers. At the end of a shift the agent takes no new chats, and goes
 * when the last one at hand is done. Immutable.
 *
 * @since 0.1.0
 */
public final class SimulatedAgent {
    private final AgentProfile profile;
    private final BusinessHours shifts;
    private final Answering answering;

    private SimulatedAgent(AgentProfile profile, BusinessHours shifts, Answering answering) {
        this.profile = Objects.requireNonNull(profile, "profile");
        this.shifts = Objects.requireNonNull(shifts, "shifts");
        this.answering = Objects.requireNonNull(answering, "answering");
    }

    /** Always at work, accepts everything. */
    public static SimulatedAgent of(AgentProfile profile) {
        return new SimulatedAgent(profile, BusinessHours.ALWAYS, Answering.ALWAYS);
    }

    /** The same, at work in these hours only. A break is what lies between two of a day's periods. */
    public SimulatedAgent working(BusinessHours times) {
        return new SimulatedAgent(profile, times, answering);
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
        return shifts.isOpen(at);
    }

    /** The next beginning or end of a shift. */
    Optional<Instant> nextChange(Instant after) {
        return shifts.isOpen(after) ? shifts.nextClosing(after) : shifts.nextOpening(after);
    }
}
