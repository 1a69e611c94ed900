package dev.peekwire.json;

import static dev.peekwire.json.Values.commands;
import static dev.peekwire.json.Values.counts;
import static dev.peekwire.json.Values.durations;
import static dev.peekwire.json.Values.numbers;

import dev.peekwire.measure.Concurrency;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.measure.OverloadRule;
import dev.peekwire.measure.Timing;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.Measured;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What concerns measures, of both sides' arbitraries. */
final class MeasuresArbitraries {
    private MeasuresArbitraries() {}

    static Arbitrary<AgentFrame.Measures> asked() {
        return Combinators.combine(
                        commands(),
                        RoutingArbitraries.instants(),
                        RoutingArbitraries.instants(),
                        Values.texts(),
                        Arbitraries.of(MeasuredPeriod.Cut.class),
                        Values.teams().injectNull(0.5))
                .as(AgentFrame.Measures::new);
    }

    static Arbitrary<Measured> told() {
        Arbitrary<Concurrency> atOnce =
                Arbitraries.maps(counts(), durations()).ofMaxSize(3).map(time -> new Concurrency(new TreeMap<>(time)));
        return Combinators.combine(
                        commands(),
                        RoutingArbitraries.instants(),
                        RoutingArbitraries.instants(),
                        parts(),
                        parts().list().ofMaxSize(3),
                        atOnce,
                        slow().list().ofMaxSize(2),
                        rules())
                .as(Measured::new);
    }

    private static Arbitrary<Measured.Part> parts() {
        Arbitrary<Map<Counted, Long>> counted = Arbitraries.maps(
                Arbitraries.of(Counted.class), Arbitraries.longs().greaterOrEqual(1));
        Arbitrary<Measured.Time> time = Combinators.combine(numbers(), durations(), durations(), durations())
                .as(Measured.Time::new);
        return Combinators.combine(
                        RoutingArbitraries.instants(),
                        RoutingArbitraries.instants(),
                        counted,
                        Arbitraries.maps(Arbitraries.of(Timing.class), time),
                        durations(),
                        durations(),
                        counts())
                .as(Measured.Part::new);
    }

    private static Arbitrary<Measured.Slow> slow() {
        return Combinators.combine(Values.agents(), counts(), numbers(), durations(), numbers(), durations())
                .as(Measured.Slow::new);
    }

    private static Arbitrary<OverloadRule> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1_000),
                        Arbitraries.integers().between(100, 1_000),
                        durations())
                .as((least, percent, slow) -> new OverloadRule(least, percent / 100.0, slow));
    }
}
