package dev.peekwire.tck.routing;

import java.time.Duration;
import java.util.Locale;

/** A result as lines of text. */
final class SimulationTable {
    private static final String QUEUE = "%-20s %8s %8s %9s %7s %7s %6s %8s %8s %8s %8s %9s %9s %8s %8s%n";
    private static final String AGENT = "%-20s %8s %8s %9s %7s %7s %8s %8s %8s%n";

    private final StringBuilder text = new StringBuilder();

    SimulationTable(SimulationResult result) {
        line(
                "%s: %,d chats in %s from %s, seed %d%n%n",
                "Routing simulation",
                result.total().came() + result.total().closed(),
                result.duration(),
                result.start(),
                result.seed());
        heading(result.goal());
        result.teams().forEach((team, queue) -> queue(team, queue, result.goal()));
        queue("all", result.total(), result.goal());
        line("%n");
        line(AGENT, "agent", "at work", "chats", "occupancy", "offers", "yes", "no", "missed", "set away");
        result.agents().forEach(this::agent);
    }

    private void heading(Duration goal) {
        line(
                QUEUE,
                "team",
                "came",
                "answered",
                "abandoned",
                "expired",
                "refused",
                "closed",
                "mean",
                "p50",
                "p90",
                "p99",
                "in " + say(goal),
                "occupancy",
                "queue",
                "most");
    }

    private void queue(String name, QueueStatistics queue, Duration goal) {
        line(
                QUEUE,
                name,
                queue.came(),
                queue.answered(),
                queue.abandoned(),
                queue.expired(),
                queue.refused(),
                queue.closed(),
                say(queue.waits().mean()),
                say(queue.waits().percentile(0.5)),
                say(queue.waits().percentile(0.9)),
                say(queue.waits().percentile(0.99)),
                share(queue.serviceLevel(goal)),
                share(queue.occupancy()),
                number(queue.meanQueue()),
                queue.longestQueue());
    }

    private void agent(AgentStatistics agent) {
        line(
                AGENT,
                agent.agent(),
                say(agent.atWork()),
                agent.handled(),
                share(agent.occupancy()),
                agent.offers().made(),
                agent.offers().accepted(),
                agent.offers().declined(),
                agent.offers().missed(),
                agent.setAway());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }

    /** As a person says it: {@code 4.2 s}, {@code 75 s}, {@code 12 min}, {@code 7.5 h}. */
    static String say(Duration time) {
        double seconds = time.toNanos() / 1e9;
        if (seconds < 120) {
            return number(seconds) + " s";
        }
        return seconds < 7_200 ? number(seconds / 60) + " min" : number(seconds / 3_600) + " h";
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.1f %%", value * 100);
    }

    static String number(double value) {
        String short1 = String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
        return short1.endsWith(".0") ? short1.substring(0, short1.length() - 2) : short1;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
