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
import dev.peekwire.spi.MalformedFrameException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what supervisors ask of measures, and what they are told. A measure that is not known is left out. */
final class MeasuresReader {
    static final int PERCENT = 100;

    private MeasuresReader() {}

    static Frame asked(CommandId command, Members in) throws MalformedFrameException {
        return new AgentFrame.Measures(
                command,
                in.instant("from"),
                in.instant("to"),
                in.text("zone"),
                in.oneOf("cut", MeasuredPeriod.Cut.values()),
                in.idOrNull("team", TeamId::new));
    }

    static Frame told(Members in) throws MalformedFrameException {
        return new Measured(
                in.id("command", CommandId::new),
                in.instant("since"),
                in.instant("until"),
                part(in.object("whole")),
                in.objects("parts", MeasuresReader::part),
                atOnce(in.objects("atOnce", MeasuresReader::times)),
                in.objects("agents", MeasuresReader::slow),
                in.object("rule").make(MeasuresReader::rule));
    }

    private static Concurrency atOnce(List<Map.Entry<Integer, Duration>> times) {
        SortedMap<Integer, Duration> all = new TreeMap<>();
        times.forEach(one -> all.put(one.getKey(), one.getValue()));
        return new Concurrency(all);
    }

    private static Map.Entry<Integer, Duration> times(Members in) throws MalformedFrameException {
        return Map.entry(in.count("chats"), in.millis("timeMs"));
    }

    private static Measured.Part part(Members in) throws MalformedFrameException {
        return new Measured.Part(
                in.instant("from"),
                in.instant("to"),
                counts(in.object("counts")),
                times(in.object("times"), Timing.values()),
                in.millis("busyMs"),
                in.millis("chatTimeMs"),
                in.count("mostAtOnce"));
    }

    private static Map<Counted, Long> counts(Members in) throws MalformedFrameException {
        Map<Counted, Long> counts = new EnumMap<>(Counted.class);
        for (Counted one : Counted.values()) {
            if (in.has(one.key())) {
                counts.put(one, in.number(one.key()));
            }
        }
        return counts;
    }

    private static Map<Timing, Measured.Time> times(Members in, Timing... all) throws MalformedFrameException {
        Map<Timing, Measured.Time> times = new EnumMap<>(Timing.class);
        for (Timing one : all) {
            if (in.has(one.key())) {
                times.put(one, time(in.object(one.key())));
            }
        }
        return times;
    }

    private static Measured.Time time(Members in) throws MalformedFrameException {
        return new Measured.Time(in.number("count"), in.millis("meanMs"), in.millis("medianMs"), in.millis("p90Ms"));
    }

    private static Measured.Slow slow(Members in) throws MalformedFrameException {
        return new Measured.Slow(
                in.id("agent", AgentId::new),
                in.count("from"),
                in.number("below"),
                in.millis("medianBelowMs"),
                in.number("above"),
                in.millis("medianAboveMs"));
    }

    private static OverloadRule rule(Members in) throws MalformedFrameException {
        return new OverloadRule(in.count("least"), (double) in.count("ratioPercent") / PERCENT, in.millis("slowMs"));
    }
}
