package dev.peekwire.json;

import static dev.peekwire.json.Values.counts;
import static dev.peekwire.json.Values.flags;
import static dev.peekwire.json.Values.texts;

import dev.peekwire.protocol.ScriptGap;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.response.RoboticGauge;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneVerdict;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What concerns answers, of {@link ServerFrameArbitraries}. */
final class ResponseArbitraries {
    private ResponseArbitraries() {}

    static Arbitrary<List<ScriptOffer>> offers() {
        Arbitrary<ScriptRef> refs = Combinators.combine(
                        Arbitraries.of("hello", "refund.late", "a-1"),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE))
                .as(ScriptRef::new);
        return Combinators.combine(
                        refs, texts(), texts(), texts(), texts(), gaps().list().ofMaxSize(2))
                .as(ScriptOffer::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<ScriptGap> gaps() {
        Arbitrary<String> some = texts().injectNull(0.5);
        return Combinators.combine(
                        texts(),
                        Arbitraries.of(ScriptGap.Kind.class),
                        flags(),
                        texts().list().ofMaxSize(3),
                        some,
                        some,
                        some)
                .as(ScriptGap::new);
    }

    static Arbitrary<ToneVerdict> verdicts() {
        return findings().list().ofMaxSize(3).map(ToneVerdict::of);
    }

    private static Arbitrary<ToneFinding> findings() {
        Arbitrary<ToneFinding> places = Combinators.combine(
                        Arbitraries.of(ToneRule.class),
                        Arbitraries.of(ToneLevel.class),
                        Arbitraries.integers().between(0, 4_000),
                        Arbitraries.integers().between(0, 4_000))
                .as((rule, level, from, length) -> ToneFinding.of(rule, level, from, from + length));
        return Combinators.combine(
                        places,
                        texts().list().ofMaxSize(ToneFinding.MOST_REPLACEMENTS),
                        texts().injectNull(0.5),
                        counts(),
                        counts())
                .as((place, others, advice, found, most) ->
                        place.replacing(others).advising(advice).counting(found, most));
    }

    static Arbitrary<RoboticGauge> gauges() {
        return Combinators.combine(
                        counts(),
                        counts(),
                        counts(),
                        Arbitraries.of(RoboticGauge.Warning.class).set())
                .as(RoboticGauge::new);
    }
}
