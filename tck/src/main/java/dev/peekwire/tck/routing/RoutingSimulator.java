package dev.peekwire.tck.routing;

import dev.peekwire.routing.Router;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.engine.RoutingEngine;
import dev.peekwire.routing.rules.RoutingPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries a routing plan on chats that did not happen: visitors come, wait, lose patience and are answered on virtual time,
 * by the same router that a desk uses. A day with 100,000 chats takes seconds. The same settings give the same result.
 *
 * <p>It drives the router as {@link Router} says, and stops with an {@link IllegalStateException} when the router breaks
 * its word: gives a chat that does not wait, or to an agent who is absent or has no room.
 *
 * <p>What comes by chance in a chat (its time, its handling, its visitor's patience) does not depend on the routing, so
 * two plans with one seed meet the same visitors. One run is one sample: compare plans over several seeds.
 *
 * <p>Immutable; each run has a router of its own.
 *
 * @since 0.1.0
 */
public final class RoutingSimulator {
    /** When what is counted begins unless told otherwise, a Monday: 2026-01-05T00:00:00Z. */
    public static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final Builder made;

    private RoutingSimulator(Builder made) {
        this.made = made;
    }

    /** Starts from a day of no chats and no agents. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Runs it. Chats that still wait or are at hand at the end are followed to their end, without new ones.
     *
     * @throws IllegalStateException if the router breaks its contract
     */
    public SimulationResult run() {
        return new Run(this).result();
    }

    Router newRouter() {
        return made.router.get();
    }

    @Nullable RoutingPlan plan() {
        return made.plan;
    }

    List<TeamPolicy> teams() {
        return made.teams;
    }

    List<SimulatedAgent> agents() {
        return made.agents;
    }

    List<Arrivals> arrivals() {
        return made.arrivals;
    }

    Instant start() {
        return made.start;
    }

    Duration duration() {
        return made.duration;
    }

    Duration warmUp() {
        return made.warmUp;
    }

    Duration sampling() {
        return made.sampling;
    }

    Duration goal() {
        return made.goal;
    }

    long seed() {
        return made.seed;
    }

    /** Describes a simulation. Not thread-safe. */
    public static final class Builder {
        private Supplier<? extends Router> router = RoutingEngine::new;
        private @Nullable RoutingPlan plan;
        private List<TeamPolicy> teams = new ArrayList<>();
        private List<SimulatedAgent> agents = new ArrayList<>();
        private List<Arrivals> arrivals = new ArrayList<>();
        private Instant start = START;
        private Duration duration = Duration.ofDays(1);
        private Duration warmUp = Duration.ZERO;
        private Duration sampling = Duration.ofMinutes(15);
        private Duration goal = Duration.ofSeconds(30);
        private long seed = 1;

        private Builder() {}

        private Builder(Builder from) {
            router = from.router;
            plan = from.plan;
            teams = List.copyOf(from.teams);
            agents = List.copyOf(from.agents);
            arrivals = List.copyOf(from.arrivals);
            start = from.start;
            duration = from.duration;
            warmUp = from.warmUp;
            sampling = from.sampling;
            goal = from.goal;
            seed = from.seed;
        }

        /** Another router than {@link RoutingEngine}: a new one for each run. */
        public Builder router(Supplier<? extends Router> newRouter) {
            router = Objects.requireNonNull(newRouter, "newRouter");
            return this;
        }

        /** The plan: its teams, and the rules for {@link Arrivals#of(java.util.function.UnaryOperator)}. */
        public Builder plan(RoutingPlan tried) {
            plan = Objects.requireNonNull(tried, "tried");
            teams = new ArrayList<>(tried.teams().values());
            return this;
        }

        /** Adds a team's policy, without a plan. A team without one works by {@link TeamPolicy#of}. */
        public Builder team(TeamPolicy policy) {
            teams.add(Objects.requireNonNull(policy, "policy"));
            return this;
        }

        /** Adds an agent. */
        public Builder agent(SimulatedAgent agent) {
            agents.add(Objects.requireNonNull(agent, "agent"));
            return this;
        }

        /** Adds chats of a kind. */
        public Builder arrivals(Arrivals kind) {
            arrivals.add(Objects.requireNonNull(kind, "kind"));
            return this;
        }

        /** When what is counted begins; {@link #START} by default. */
        public Builder start(Instant at) {
            start = Objects.requireNonNull(at, "at");
            return this;
        }

        /** How long chats come and are counted, up to 366 days; a day by default. */
        public Builder duration(Duration length) {
            duration = upTo("duration", length, Duration.ofDays(366));
            return this;
        }

        /** How long chats come before that, without being counted, up to 366 days; none by default. */
        public Builder warmUp(Duration length) {
            warmUp = length.isZero() ? length : upTo("warmUp", length, Duration.ofDays(366));
            return this;
        }

        /** The stretches for which the queue's length is told; a quarter of an hour by default, at least a second. */
        public Builder sampling(Duration stretch) {
            if (stretch.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("sampling: " + stretch + ", at least PT1S");
            }
            sampling = stretch;
            return this;
        }

        /** The time within which a chat should be answered, for table and picture; 30 s by default. */
        public Builder goal(Duration answerWithin) {
            goal = upTo("goal", answerWithin, Duration.ofDays(7));
            return this;
        }

        /** What the randomness comes from; 1 by default. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** The simulator. */
        public RoutingSimulator build() {
            return new RoutingSimulator(new Builder(this));
        }

        private static Duration upTo(String what, Duration value, Duration most) {
            if (Draws.positive(what, value).compareTo(most) > 0) {
                throw new IllegalArgumentException(what + ": " + value + ", at most " + most);
            }
            return value;
        }
    }
}
