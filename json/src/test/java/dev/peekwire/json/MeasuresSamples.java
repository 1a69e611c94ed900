package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.measure.Concurrency;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.measure.OverloadRule;
import dev.peekwire.measure.Timing;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Frames about measures, for the published vectors. */
final class MeasuresSamples {
    private static final CommandId COMMAND = new CommandId("c-1");
    private static final Instant FROM = Instant.parse("2026-11-20T23:00:00.000Z");
    private static final Instant NEXT = Instant.parse("2026-11-21T23:00:00.000Z");
    private static final Instant TO = Instant.parse("2026-11-22T23:00:00.000Z");

    private MeasuresSamples() {}

    static Map<String, Frame> client() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put("measures", new AgentFrame.Measures(COMMAND, FROM, TO, "Europe/Oslo", MeasuredPeriod.Cut.DAY, null));
        all.put(
                "measures of a team",
                new AgentFrame.Measures(
                        COMMAND, FROM, NEXT, "America/New_York", MeasuredPeriod.Cut.HOUR, new TeamId("support")));
        return all;
    }

    static Map<String, Frame> server() {
        Map<String, Frame> all = new LinkedHashMap<>();
        Measured.Part busy = new Measured.Part(
                FROM,
                NEXT,
                Map.of(
                        Counted.STARTED, 41L,
                        Counted.ANSWERED, 37L,
                        Counted.ABANDONED, 4L,
                        Counted.ANSWERS, 160L,
                        Counted.SCRIPTED, 64L),
                Map.of(Timing.WAIT, time(41, 21), Timing.FIRST_RESPONSE, time(37, 38)),
                Duration.ofHours(9),
                Duration.ofHours(15),
                4);
        Measured.Part quiet = new Measured.Part(NEXT, TO, Map.of(), Map.of(), Duration.ZERO, Duration.ZERO, 0);
        Measured.Part whole = new Measured.Part(
                FROM, TO, busy.counts(), busy.times(), busy.busy(), busy.chatTime(), busy.mostAtOnce());
        all.put(
                "measured",
                new Measured(
                        COMMAND,
                        FROM,
                        TO,
                        whole,
                        List.of(busy, quiet),
                        new Concurrency(new TreeMap<>(Map.of(1, Duration.ofHours(5), 4, Duration.ofHours(4)))),
                        List.of(new Measured.Slow(
                                new AgentId("ana"), 4, 52, Duration.ofSeconds(31), 44, Duration.ofSeconds(95))),
                        OverloadRule.DEFAULT));
        all.put(
                "measured, nothing",
                new Measured(
                        COMMAND,
                        NEXT,
                        TO,
                        quiet,
                        List.of(quiet),
                        new Concurrency(new TreeMap<>()),
                        List.of(),
                        OverloadRule.DEFAULT));
        return all;
    }

    private static Measured.Time time(long count, int seconds) {
        Duration median = Duration.ofSeconds(seconds);
        return new Measured.Time(count, median.plusMillis(1_250), median, median.multipliedBy(3));
    }
}
