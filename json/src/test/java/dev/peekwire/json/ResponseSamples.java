package dev.peekwire.json;

import static dev.peekwire.json.Samples.CHAT;
import static dev.peekwire.json.Samples.COMMAND;

import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ScriptGap;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.response.RoboticGauge;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneVerdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What concerns answers, of {@link Samples}. */
final class ResponseSamples {
    private static final ScriptOffer READY =
            new ScriptOffer(new ScriptRef("hello", 2), "en", "hi", "Greeting", "Hello Kari 👋", List.of());
    private static final ScriptOffer WITH_GAPS = new ScriptOffer(
            new ScriptRef("refund", 7),
            "nb",
            "ref",
            "Refund",
            "[input.days]",
            List.of(
                    new ScriptGap("attribute.order", ScriptGap.Kind.VALUE, false),
                    new ScriptGap("input.note", ScriptGap.Kind.TEXT, false, List.of(), null, "200", null),
                    new ScriptGap("input.days", ScriptGap.Kind.NUMBER, true, List.of(), "1", "30", null),
                    new ScriptGap("input.why", ScriptGap.Kind.CHOICE, false, List.of("late", "lost"), null, null, null),
                    new ScriptGap("input.on", ScriptGap.Kind.DATE, false),
                    new ScriptGap("input.sum", ScriptGap.Kind.MONEY, false, List.of(), null, null, "NOK")));

    private ResponseSamples() {}

    static Map<String, Frame> server() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put("scripts", new ResponseFrame.Scripts(COMMAND, CHAT, List.of(READY, WITH_GAPS)));
        all.put("scripts, none", new ResponseFrame.Scripts(COMMAND, CHAT, List.of()));
        all.put("checked", new ResponseFrame.Checked(COMMAND, CHAT, ToneVerdict.PASS));
        all.put("checked with findings", new ResponseFrame.Checked(COMMAND, CHAT, verdict()));
        all.put("robotic", new ResponseFrame.Robotic(CHAT, new RoboticGauge(50, 0, 0, Set.of())));
        all.put(
                "robotic in every way",
                new ResponseFrame.Robotic(CHAT, new RoboticGauge(100, 6, 2, Set.of(RoboticGauge.Warning.values()))));
        all.put("suggested", new ResponseFrame.Suggested(CHAT, false, List.of(READY)));
        all.put("suggested for a draft", new ResponseFrame.Suggested(CHAT, true, List.of()));
        all.putAll(FlowSamples.server());
        return all;
    }

    private static ToneVerdict verdict() {
        ToneFinding term = ToneFinding.of(ToneRule.TERM, ToneLevel.BLOCK, 4, 9)
                .replacing(List.of("issue", "matter"))
                .advising("never say problem");
        ToneFinding marks =
                ToneFinding.of(ToneRule.EXCLAMATION, ToneLevel.WARN, 12, 15).counting(3, 1);
        ToneFinding other =
                ToneFinding.of(ToneRule.OTHER, ToneLevel.CONFIRM, 0, 0).by("grammar");
        return new ToneVerdict(ToneLevel.BLOCK, List.of(other, term, marks), 2);
    }
}
