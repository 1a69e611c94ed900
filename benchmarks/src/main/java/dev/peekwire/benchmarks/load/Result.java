package dev.peekwire.benchmarks.load;

import org.HdrHistogram.Histogram;

/**
 * What one run came to.
 *
 * @param offered edits that were due at agents, a second
 * @param achieved of them those that were shown in time, a second
 * @param delivered edits that were shown at last
 * @param expected edits that should have been
 * @param messages WebSocket messages that showed them; fewer when a busy server takes edits together
 * @param cpuSeconds the server's
 * @param busy the share of a core that the client took
 * @param latency nanoseconds from when a frame was due
 * @param bytesUp JSON from the visitor per keystroke
 * @param bytesDown JSON to each agent per keystroke
 * @param sampleUp a frame of the visitor's
 * @param sampleDown a frame to an agent
 * @param paces how often a visitor was told another window
 * @param troubles snapshots asked for and refusals: 0 if all is well
 */
record Result(
        double offered,
        double achieved,
        long delivered,
        long expected,
        long messages,
        double cpuSeconds,
        double busy,
        Histogram latency,
        double bytesUp,
        double bytesDown,
        String sampleUp,
        String sampleDown,
        long paces,
        long troubles) {
    private static final double NANOS = 1e9;
    private static final double PER = 100_000;
    /** Below this share of what was offered a side is overloaded. */
    private static final double ENOUGH = 0.95;

    private static final double SLOWEST_MILLIS = 1_000;

    static Result of(Line ran, long cpuNanos) {
        double seconds = ran.real("seconds");
        double acts = ran.number("acts");
        double agents = ran.number("expected") / (double) Math.max(1, ran.number("frames"));
        return new Result(
                ran.number("expected") / seconds,
                ran.number("inTime") / seconds,
                ran.number("delivered"),
                ran.number("expected"),
                ran.number("messages"),
                cpuNanos / NANOS,
                ran.real("clientCpu"),
                Texts.histogram(ran.text("latency")),
                ran.number("bytesUp") / acts,
                ran.number("bytesDown") / acts / agents,
                Texts.text(ran.text("sampleUp")),
                Texts.text(ran.text("sampleDown")),
                ran.number("paces"),
                ran.number("resyncs") + ran.number("refusals"));
    }

    /** CPU seconds of the server per 100,000 edits shown. */
    double cpuPerDelivery() {
        return cpuSeconds * PER / Math.max(1, delivered);
    }

    /** A percentile in milliseconds. */
    double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e6;
    }

    /** Whether the server fell behind. */
    boolean overloaded() {
        return achieved < ENOUGH * offered || millis(99) > SLOWEST_MILLIS;
    }
}
