package dev.peekwire.examples.cluster.storm;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * What came of a storm.
 *
 * @param said how many messages
 * @param acknowledged how many of them were
 * @param wrong what was lost, doubled or out of order
 * @param killed when the node was
 * @param restored when everybody was back
 * @param lag how long this process stood still in the storm, at most
 * @param returns when each came back
 */
record StormReport(
        Storm.Plan plan,
        int said,
        int acknowledged,
        List<String> wrong,
        Times times,
        long killed,
        long restored,
        long lag,
        List<Return> returns) {
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(250);

    /**
     * One client's.
     *
     * @param tried when it tried first
     * @param back when it was welcomed
     */
    record Return(long tried, long back) {}

    private LongStream moments(ToLongFunction<Return> which) {
        return returns.stream().mapToLong(which);
    }

    /** How many clients tried first in the fullest step of a quarter of a second. */
    long peak() {
        return moments(Return::tried)
                .map(moment -> (moment - killed) / STEP)
                .boxed()
                .collect(java.util.stream.Collectors.groupingBy(at -> at, java.util.stream.Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    long backMillis(double percent) {
        return TimeUnit.NANOSECONDS.toMillis(Times.percentile(moments(one -> one.back() - killed), percent));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                """
                %d clients lost their node at once, %d others went on; jitter x %.1f
                acknowledged: %d of %d messages; wrong: %d %s
                others before:  %s
                others during:  %s
                of the doomed:  %s
                first attempts per 250 ms after the kill: %s
                welcomed again per 250 ms:                %s
                back: p50 %d ms, p99 %d ms, all after %d ms""",
                plan.doomed(),
                plan.others(),
                plan.jitter(),
                acknowledged,
                said,
                wrong.size(),
                wrong.stream().limit(5).toList(),
                times.line(Times.Phase.CALM),
                times.line(Times.Phase.STORM),
                times.line(Times.Phase.THEIRS),
                Times.histogram(moments(Return::tried), killed, STEP),
                Times.histogram(moments(Return::back), killed, STEP),
                backMillis(50),
                backMillis(99),
                TimeUnit.NANOSECONDS.toMillis(restored - killed));
    }
}
