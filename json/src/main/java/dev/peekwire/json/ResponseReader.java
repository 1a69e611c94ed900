package dev.peekwire.json;

import dev.peekwire.CommandId;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ScriptGap;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.response.RoboticGauge;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.MalformedFrameException;
import java.util.List;
import java.util.Set;

/** Reads what helps an agent to answer. */
final class ResponseReader {
    private ResponseReader() {}

    static ResponseFrame scripts(Members in) throws MalformedFrameException {
        return new ResponseFrame.Scripts(
                in.id("command", CommandId::new), ValueReader.chat(in), in.objects("scripts", ResponseReader::offer));
    }

    static ResponseFrame suggested(Members in) throws MalformedFrameException {
        return new ResponseFrame.Suggested(
                ValueReader.chat(in), in.flagOrFalse("draft"), in.objects("scripts", ResponseReader::offer));
    }

    private static ScriptOffer offer(Members in) throws MalformedFrameException {
        return in.make(m -> new ScriptOffer(
                new ScriptRef(m.text("id"), version(m)),
                m.text("locale"),
                m.text("shortcut"),
                m.text("title"),
                m.text("text"),
                m.objects("gaps", ResponseReader::gap)));
    }

    static int version(Members in) throws MalformedFrameException {
        try {
            return Integer.parseInt(in.text("version"));
        } catch (NumberFormatException e) {
            throw in.problem("version", "a whole number expected");
        }
    }

    private static ScriptGap gap(Members in) throws MalformedFrameException {
        return new ScriptGap(
                in.text("name"),
                in.oneOf("kind", ScriptGap.Kind.values()),
                in.flagOrFalse("unfit"),
                in.ids("choices", choice -> choice),
                in.textOrNull("least"),
                in.textOrNull("most"),
                in.textOrNull("currency"));
    }

    static ResponseFrame checked(Members in) throws MalformedFrameException {
        List<ToneFinding> findings = in.objects("findings", ResponseReader::finding);
        ToneVerdict verdict =
                in.make(m -> new ToneVerdict(m.oneOf("level", ToneLevel.values()), findings, m.countOrZero("more")));
        return new ResponseFrame.Checked(in.id("command", CommandId::new), ValueReader.chat(in), verdict);
    }

    private static ToneFinding finding(Members in) throws MalformedFrameException {
        return in.make(m -> new ToneFinding(
                m.oneOf("rule", ToneRule.values()),
                m.oneOf("level", ToneLevel.values()),
                m.count("from"),
                m.count("to"),
                m.ids("replacements", text -> text),
                m.textOrNull("advice"),
                m.countOrZero("found"),
                m.countOrZero("most"),
                m.textOrNull("checker")));
    }

    static ResponseFrame robotic(Members in) throws MalformedFrameException {
        return new ResponseFrame.Robotic(ValueReader.chat(in), gauge(in));
    }

    static RoboticGauge gauge(Members in) throws MalformedFrameException {
        return new RoboticGauge(
                in.count("share"),
                in.count("inARow"),
                in.count("repeats"),
                in.has("warnings") ? Set.copyOf(in.someOf("warnings", RoboticGauge.Warning.values())) : Set.of());
    }
}
