package dev.peekwire.internal.walk;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.Walked;
import dev.peekwire.internal.answer.Values;
import dev.peekwire.redact.Redactor;
import dev.peekwire.response.flow.FlowLine;
import dev.peekwire.response.flow.FlowSpeech;
import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.TemplateValues;
import dev.peekwire.responses.Responses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a flow's lines into words that may go out, or says why they may not: as scripts that an agent fills in. */
final class Speech {
    private final Responses responses;
    private final Who who;
    private final Redactor redactor;
    private final TemplateValues values;
    private final Instant now;
    private final List<Walked.Said> said = new ArrayList<>();

    /**
     * In one chat.
     *
     * @param set attributes that are set before anything is said
     * @param inputs what an agent filled in
     */
    Speech(
            Responses responses,
            Chat chat,
            Who who,
            Redactor redactor,
            Map<String, String> set,
            Map<String, String> inputs,
            Instant now) {
        this.responses = responses;
        this.who = who;
        this.redactor = redactor;
        this.values = values(responses, chat, who, masked(redactor, chat.attributes(), set), now)
                .inputs(masked(redactor, inputs, Map.of()))
                .build();
        this.now = now;
    }

    static TemplateValues.Builder values(
            Responses responses, Chat chat, Who who, Map<String, String> attributes, Instant now) {
        return Values.of(responses, chat, attributes, who.name(), null, now);
    }

    /** What goes into a message is masked as the message would be, so that the script's own words stay as they are. */
    private static Map<String, String> masked(
            Redactor redactor, Map<String, String> values, Map<String, String> others) {
        Map<String, String> masked = new HashMap<>(values);
        masked.putAll(others);
        masked.replaceAll((name, value) -> redactor.redact(value));
        return masked;
    }

    List<Walked.Said> said() {
        return said;
    }

    /** Says all of them, or nothing and why. */
    Optional<Refusal> says(List<FlowLine> lines) {
        for (FlowLine line : lines) {
            if (who.bot() || line.part() != FlowLine.Part.OPTIONS) {
                Optional<Refusal> refusal = says(line);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> says(FlowLine line) {
        Optional<FlowSpeech> speech = line.say(responses.library(), now, values);
        if (speech.isEmpty()) {
            return Optional.of(Refusal.of(
                    ErrorCode.WRONG_STATE,
                    "step " + line.step() + ": the script " + line.scriptId()
                            + " may not be sent now; answer in other words, or go to another step"));
        }
        Expansion expansion = speech.get().expansion();
        if (expansion instanceof Expansion.Incomplete incomplete) {
            return Optional.of(missing(line, incomplete.gaps().get(0)));
        }
        String text = ((Expansion.Ready) expansion).text();
        if (!redactor.redact(text).equals(text)) {
            return Optional.of(Refusal.of(
                    ErrorCode.WRONG_STATE, "step " + line.step() + ": its words would be masked; answer in others"));
        }
        said.add(new Walked.Said(text, speech.get().use()));
        return Optional.empty();
    }

    private static Refusal missing(FlowLine line, Expansion.Gap gap) {
        String remedy = gap.input().isPresent() ? "fill it in with the step" : "set it, or go to another step";
        String message = "step " + line.step() + ": " + gap.name()
                + (gap.why() == Expansion.Why.UNFIT ? " does not fit; " : " is missing; ") + remedy;
        return new Refusal(ErrorCode.VALUE_MISSING, message, gap.name(), null);
    }
}
