package dev.peekwire.json;

import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ScriptGap;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.response.RoboticGauge;
import dev.peekwire.response.tone.ToneFinding;

/** Writes what helps an agent to answer. */
final class ResponseWriter {
    private ResponseWriter() {}

    static void scripts(JsonOut out, ResponseFrame.Scripts frame) {
        out.field("command", frame.command()).field("chat", frame.chat());
        ValueWriter.each(out, "scripts", frame.scripts(), ResponseWriter::offer);
    }

    static void suggested(JsonOut out, ResponseFrame.Suggested frame) {
        out.field("chat", frame.chat()).ifTrue("draft", frame.draft());
        ValueWriter.each(out, "scripts", frame.scripts(), ResponseWriter::offer);
    }

    private static void offer(JsonOut out, ScriptOffer offer) {
        out.field("id", offer.script().id())
                .field("version", String.valueOf(offer.script().version()));
        out.field("locale", offer.locale()).field("shortcut", offer.shortcut()).field("title", offer.title());
        out.field("text", offer.text());
        ValueWriter.unlessEmpty(out, "gaps", offer.gaps(), ResponseWriter::gap);
    }

    private static void gap(JsonOut out, ScriptGap gap) {
        out.field("name", gap.name()).field("kind", gap.kind()).ifTrue("unfit", gap.unfit());
        ValueWriter.ids(out, "choices", gap.choices());
        out.field("least", gap.least()).field("most", gap.most()).field("currency", gap.currency());
    }

    static void checked(JsonOut out, ResponseFrame.Checked frame) {
        out.field("command", frame.command()).field("chat", frame.chat());
        out.field("level", frame.verdict().level());
        ValueWriter.unlessEmpty(out, "findings", frame.verdict().findings(), ResponseWriter::finding);
        out.unlessZero("more", frame.verdict().more());
    }

    private static void finding(JsonOut out, ToneFinding finding) {
        out.field("rule", finding.rule()).field("level", finding.level());
        out.field("from", finding.from()).field("to", finding.to());
        ValueWriter.ids(out, "replacements", finding.replacements());
        out.field("advice", finding.advice())
                .unlessZero("found", finding.found())
                .unlessZero("most", finding.most());
        out.field("checker", finding.checker());
    }

    static void robotic(JsonOut out, ResponseFrame.Robotic frame) {
        gauge(out.field("chat", frame.chat()), frame.gauge());
    }

    static JsonOut gauge(JsonOut out, RoboticGauge gauge) {
        out.field("share", gauge.share()).field("inARow", gauge.inARow()).field("repeats", gauge.repeats());
        ValueWriter.ids(
                out,
                "warnings",
                gauge.warnings().stream().sorted().map(Wire::name).toList());
        return out;
    }
}
