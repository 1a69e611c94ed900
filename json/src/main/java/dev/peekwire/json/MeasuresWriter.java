package dev.peekwire.json;

import dev.peekwire.measure.Counted;
import dev.peekwire.measure.OverloadRule;
import dev.peekwire.measure.Timing;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.Measured;
import java.util.List;
import java.util.Map;

/** Writes what supervisors ask of measures, and what they are told. Measures have the names that they have in the guide. */
final class MeasuresWriter {
    private MeasuresWriter() {}

    /** All but the command's id. */
    static void asked(JsonOut out, AgentFrame.Measures frame) {
        out.field("from", frame.from()).field("to", frame.to()).field("zone", frame.zone());
        out.field("cut", frame.cut()).field("team", frame.team());
    }

    static void told(JsonOut out, Measured frame) {
        out.field("command", frame.command()).field("since", frame.since()).field("until", frame.until());
        part(out.name("whole").open('{'), frame.whole());
        out.close('}');
        ValueWriter.each(out, "parts", frame.parts(), MeasuresWriter::part);
        ValueWriter.each(out, "atOnce", List.copyOf(frame.chatsAtOnce().time().entrySet()), (o, one) -> o.field(
                        "chats", one.getKey().longValue())
                .field("timeMs", one.getValue()));
        ValueWriter.each(out, "agents", frame.agents(), MeasuresWriter::slow);
        rule(out, frame.rule());
    }

    private static void part(JsonOut out, Measured.Part part) {
        out.field("from", part.from()).field("to", part.to());
        out.name("counts").open('{');
        for (Map.Entry<Counted, Long> one : part.counts().entrySet()) {
            out.unlessZero(one.getKey().key(), one.getValue());
        }
        out.close('}').name("times").open('{');
        for (Map.Entry<Timing, Measured.Time> one : part.times().entrySet()) {
            time(out.name(one.getKey().key()).open('{'), one.getValue());
            out.close('}');
        }
        out.close('}').field("busyMs", part.busy()).field("chatTimeMs", part.chatTime());
        out.field("mostAtOnce", part.mostAtOnce());
    }

    private static void time(JsonOut out, Measured.Time time) {
        out.field("count", time.count()).field("meanMs", time.mean());
        out.field("medianMs", time.median()).field("p90Ms", time.p90());
    }

    private static void slow(JsonOut out, Measured.Slow slow) {
        out.field("agent", slow.agent()).field("from", slow.from());
        out.field("below", slow.below()).field("medianBelowMs", slow.medianBelow());
        out.field("above", slow.above()).field("medianAboveMs", slow.medianAbove());
    }

    private static void rule(JsonOut out, OverloadRule rule) {
        out.name("rule").open('{').field("least", rule.least());
        out.field("ratioPercent", Math.round(rule.ratio() * MeasuresReader.PERCENT));
        out.field("slowMs", rule.slow()).close('}');
    }
}
