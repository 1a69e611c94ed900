package dev.peekwire.tck.routing;

import dev.peekwire.TeamId;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** One run: virtual time, the router, and what is counted. Time is in nanoseconds from the start of what counts. */
final class Run {
    private static final Duration LONGEST_AFTER = Duration.ofDays(7);
    private static final int MOST_IDLE_CALLS = 1_000;

    final RoutingSimulator of;
    final long end;
    private final Router router;
    private final Agenda agenda = new Agenda();
    private final Map<TeamId, Tally> teams = new LinkedHashMap<>();
    private final Tally total;
    private final Visitors visitors;
    private final Staff staff;
    private long now;
    private int idleCalls;

    Run(RoutingSimulator of) {
        this.of = of;
        this.end = of.duration().toNanos();
        this.now = -of.warmUp().toNanos();
        this.router = of.newRouter();
        this.total = new Tally(newLevel());
        SplittableRandom random = new SplittableRandom(of.seed());
        this.staff = new Staff(this, random.split());
        this.visitors = new Visitors(this, staff, random.split());
    }

    SimulationResult result() {
        tell(new RoutingEvent.PlanChanged(of.teams()));
        staff.begin();
        visitors.begin();
        agenda.put(end, () -> {});
        long last = end + LONGEST_AFTER.toNanos();
        while (now <= last && (now < end || visitors.underWay()) && step()) {}
        Map<TeamId, QueueStatistics> queues = new LinkedHashMap<>();
        teams.forEach((team, tally) -> queues.put(team, tally.statistics(staff.occupancy(team))));
        return new SimulationResult(of, total.statistics(staff.occupancy()), queues, staff.statistics());
    }

    /** Does what comes next; false if nothing does. */
    private boolean step() {
        Optional<Instant> due = router.nextDue();
        long next = agenda.next();
        if (due.isPresent() && nanos(due.get()) <= next) {
            pass(nanos(due.get()));
            return true;
        }
        if (next == Agenda.NOTHING) {
            return false;
        }
        now = next;
        idleCalls = 0;
        agenda.runNext();
        return true;
    }

    private void pass(long due) {
        idleCalls = due > now ? 0 : idleCalls + 1;
        if (idleCalls > MOST_IDLE_CALLS) {
            throw new IllegalStateException("the router's nextDue stands still at " + instant());
        }
        now = Math.max(now, due);
        tell(new RoutingEvent.TimePassed());
    }

    /** Tells the router, and has its decisions carried out. */
    void tell(RoutingEvent event) {
        for (RoutingDecision decision : router.on(instant(), event)) {
            visitors.carryOut(decision);
        }
    }

    long now() {
        return now;
    }

    Instant instant() {
        return of.start().plusNanos(now);
    }

    void later(Duration delay, Runnable what) {
        agenda.put(now + delay.toNanos(), what);
    }

    void at(Instant moment, Runnable what) {
        agenda.put(nanos(moment), what);
    }

    Tally total() {
        return total;
    }

    Tally tally(TeamId team) {
        return teams.computeIfAbsent(team, t -> new Tally(newLevel()));
    }

    private Level newLevel() {
        return new Level(of.start(), end, of.sampling().toNanos());
    }

    private long nanos(Instant moment) {
        return Duration.between(of.start(), moment).toNanos();
    }
}
