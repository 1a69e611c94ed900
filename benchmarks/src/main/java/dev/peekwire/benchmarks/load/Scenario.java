package dev.peekwire.benchmarks.load;

import java.util.Locale;

/**
 * One load and what it came to on both sides.
 *
 * @param container where
 * @param chats how many
 * @param agents how many look at each
 * @param draft code points that each draft began with
 * @param runs the runs
 */
record Scenario(Container container, int chats, int agents, int draft, Comparison runs) {
    Ratio cpu() {
        return runs.ratio(Result::cpuPerDelivery);
    }

    Ratio millis(double percentile) {
        return runs.ratio(result -> result.millis(percentile));
    }

    Ratio offered() {
        return runs.ratio(Result::offered);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %d chats, %d agents, drafts of %d, %.0f deliveries/s: CPU s per 100,000 %s; ms p50 %s, p99 %s, p99.9 %s",
                container.title(),
                chats,
                agents,
                draft,
                offered().desk(),
                say(cpu()),
                say(millis(50)),
                say(millis(99)),
                say(millis(99.9)));
    }

    private static String say(Ratio ratio) {
        return String.format(
                Locale.ROOT,
                "%.2f : %.2f = %.2f (%.2f-%.2f)",
                ratio.desk(),
                ratio.relay(),
                ratio.value(),
                ratio.least(),
                ratio.most());
    }
}
