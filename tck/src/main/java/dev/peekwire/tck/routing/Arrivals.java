package dev.peekwire.tck.routing;

import dev.peekwire.routing.Route;
import dev.peekwire.routing.rules.Facts;
import dev.peekwire.routing.rules.Routed;
import dev.peekwire.routing.rules.RoutingPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Chats of one kind: where they go, how often they come, how long they take, how patient their visitors are. Several
 * kinds together are a mixture. They come independently of each other: a Poisson process. Immutable.
 *
 * @since 0.1.0
 */
public final class Arrivals {
    private final Way way;
    private double[] hourly = {};
    private ZoneId zone = ZoneOffset.UTC;
    private Distribution handling = Distribution.exponential(Duration.ofMinutes(8));
    private Distribution patience = Distribution.never();
    private double transferred;
    private @Nullable Route next;

    private Arrivals(Way way) {
        this.way = way;
    }

    private Arrivals(Arrivals from) {
        this(from.way);
        hourly = from.hourly;
        zone = from.zone;
        handling = from.handling;
        patience = from.patience;
        transferred = from.transferred;
        next = from.next;
    }

    /** Chats that go one way. Eight minutes each, exponential; visitors who wait for ever; until told otherwise. */
    public static Arrivals of(Route route) {
        Routed fixed = new Routed(route, List.of(), false);
        return new Arrivals((plan, at) -> fixed);
    }

    /**
     * Chats that go where the simulator's plan sends them when they come. Otherwise as {@link #of(Route)}.
     *
     * @param facts what is known of each, but for its time: {@code chat -> chat.topic("billing").locale("fr")}
     */
    public static Arrivals of(UnaryOperator<Facts.Builder> facts) {
        Objects.requireNonNull(facts, "facts");
        return new Arrivals((plan, at) -> {
            if (plan == null) {
                throw new IllegalStateException("chats that are known by facts need a plan: say plan(...)");
            }
            return plan.route(facts.apply(Facts.at(at)).build());
        });
    }

    /** The same at a rate that does not change: so many an hour on average, 0 to 10 million. */
    public Arrivals perHour(double rate) {
        return byHour(ZoneOffset.UTC, rate);
    }

    /**
     * The same at rates by the hour of the day.
     *
     * @param clock whose hours
     * @param rates so many an hour on average: 24 values from midnight on, or one for all hours
     */
    public Arrivals byHour(ZoneId clock, double... rates) {
        if (rates.length != 24 && rates.length != 1) {
            throw new IllegalArgumentException("rates: " + rates.length + ", allowed are 24 or 1");
        }
        if (Arrays.stream(rates).anyMatch(rate -> !(rate >= 0 && rate <= 1e7))) {
            throw new IllegalArgumentException("rates: " + Arrays.toString(rates) + ", allowed are 0 to 10000000");
        }
        Arrivals same = new Arrivals(this);
        same.hourly = rates.clone();
        same.zone = Objects.requireNonNull(clock, "clock");
        return same;
    }

    /** The same with another time that an agent has a chat; however many others the agent has meanwhile. */
    public Arrivals handling(Distribution time) {
        Arrivals same = new Arrivals(this);
        same.handling = Objects.requireNonNull(time, "time");
        return same;
    }

    /** The same with another time after which a visitor who still waits leaves. */
    public Arrivals patience(Distribution time) {
        Arrivals same = new Arrivals(this);
        same.patience = Objects.requireNonNull(time, "time");
        return same;
    }

    /**
     * The same, with chats that are handed on, cold, when the first agent is done. They wait anew, with new patience and
     * a new handling time, and are not handed on again.
     *
     * @param probability 0 to 1
     * @param to whereto; not back to the same agent
     */
    public Arrivals transferred(double probability, Route to) {
        Arrivals same = new Arrivals(this);
        same.transferred = Draws.probability("probability", probability);
        same.next = Objects.requireNonNull(to, "to");
        return same;
    }

    Routed route(@Nullable RoutingPlan plan, Instant at) {
        return way.find(plan, at);
    }

    Duration drawHandling(RandomGenerator random) {
        return handling.draw(random);
    }

    Duration drawPatience(RandomGenerator random) {
        return patience.draw(random);
    }

    /** Whereto this chat is handed on, or null. */
    @Nullable Route drawTransfer(RandomGenerator random) {
        return transferred > 0 && Draws.happens(random, transferred) ? next : null;
    }

    /**
     * When the next one comes (thinning: Lewis and Shedler 1979), or null if none comes before the end.
     */
    @Nullable Instant next(Instant after, Instant end, RandomGenerator random) {
        double most = Arrays.stream(hourly).max().orElse(0);
        Instant at = after;
        while (most > 0 && at.isBefore(end)) {
            at = at.plus(Draws.nanos(-StrictMath.log(Draws.open(random)) * 3_600e9 / most));
            if (at.isBefore(end) && (hourly.length == 1 || Draws.happens(random, rate(at) / most))) {
                return at;
            }
        }
        return null;
    }

    private double rate(Instant at) {
        return hourly[at.atZone(zone).getHour()];
    }

    private interface Way {
        Routed find(@Nullable RoutingPlan plan, Instant at);
    }
}
