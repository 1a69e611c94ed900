package dev.peekwire.tck.routing;

import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Presence;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;

/** An agent during a run: presence, load, and how much of both there was. */
final class DeskAgent {
    final SimulatedAgent agent;
    final SplittableRandom random;
    final Tally.OfferTally offers = new Tally.OfferTally();
    private final long end;
    boolean onShift;
    boolean resting;
    int handled;
    int setAway;
    private Presence presence = Presence.OFFLINE;
    private int load;
    private long since;
    private double used;
    private double worked;

    DeskAgent(SimulatedAgent agent, SplittableRandom random, long end) {
        this.agent = agent;
        this.random = random;
        this.end = end;
    }

    AgentProfile profile() {
        return agent.profile();
    }

    Presence presence() {
        return presence;
    }

    int load() {
        return load;
    }

    AgentState state() {
        return new AgentState(profile(), presence, Set.of(), load);
    }

    /** Whether the presence changed to what shift, rest and chats at hand come to. */
    boolean settle(long at) {
        Presence next = onShift && !resting ? Presence.AVAILABLE : Presence.AWAY;
        if (!onShift && load == 0) {
            next = Presence.OFFLINE;
        }
        pass(at);
        boolean changed = next != presence;
        presence = next;
        return changed;
    }

    void take(long at, int weight) {
        pass(at);
        load += weight;
    }

    /** Counts up to a moment; only what lies between zero and the end counts. */
    private void pass(long at) {
        long from = Math.max(since, 0);
        long until = Math.min(at, end);
        if (until > from && presence != Presence.OFFLINE) {
            worked += until - from;
            used += (double) load * (until - from);
        }
        since = at;
    }

    /** Weight times nanoseconds. */
    double used() {
        pass(Math.max(since, end));
        return used;
    }

    /** Capacity times nanoseconds. */
    double usable() {
        pass(Math.max(since, end));
        return worked * profile().capacity();
    }

    AgentStatistics statistics() {
        double usable = usable();
        return new AgentStatistics(
                profile().agent(),
                handled,
                Duration.ofNanos((long) worked),
                usable == 0 ? 0 : used() / usable,
                offers.counts(),
                setAway);
    }
}
