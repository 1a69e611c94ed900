package dev.peekwire.json;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.FlowOffer;
import dev.peekwire.protocol.FlowOption;
import dev.peekwire.protocol.FlowQuestion;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.flow.FlowAct;

/** Writes what concerns walks through flows. */
final class WalkWriter {
    private WalkWriter() {}

    static void act(JsonOut out, FlowAct act) {
        out.field("action", act.action()).field("position", act.from()).field("value", act.value());
        out.unlessZero("message", act.message());
        if (!act.inputs().isEmpty()) {
            ValueWriter.texts(out, "inputs", act.inputs());
        }
    }

    static void moved(JsonOut out, ChatEvent.FlowMoved event) {
        out.field("position", event.at());
        if (event.end() != null) {
            out.field("end", event.end());
        }
    }

    static void flows(JsonOut out, ResponseFrame.Flows frame) {
        out.field("command", frame.command()).field("chat", frame.chat());
        ValueWriter.each(out, "flows", frame.flows(), WalkWriter::offer);
    }

    private static void offer(JsonOut out, FlowOffer offer) {
        out.field("id", offer.flow().id())
                .field("version", String.valueOf(offer.flow().version()));
        out.field("title", offer.title()).field("topic", offer.topic());
        ValueWriter.ids(out, "locales", offer.locales());
    }

    static void flow(JsonOut out, ResponseFrame.Flow frame) {
        out.field("chat", frame.chat());
        FlowStand stand = frame.stand();
        if (stand != null) {
            stand(out, stand);
        }
    }

    private static void stand(JsonOut out, FlowStand stand) {
        out.field("position", stand.at()).field("title", stand.title()).field("text", stand.text());
        ValueWriter.unlessEmpty(out, "options", stand.options(), WalkWriter::option);
        if (stand.asks() != null) {
            question(out.name("asks").open('{'), stand.asks());
            out.close('}');
        }
        ValueWriter.ids(out, "steps", stand.steps());
        out.ifTrue("gone", stand.gone());
    }

    private static void option(JsonOut out, FlowOption option) {
        out.field("key", option.key()).field("label", option.label());
    }

    private static void question(JsonOut out, FlowQuestion asks) {
        out.field("attribute", asks.attribute()).field("kind", asks.kind());
        out.field("least", asks.least()).field("most", asks.most()).field("pattern", asks.pattern());
        ValueWriter.ids(out, "choices", asks.choices());
        out.field("tries", asks.tries());
    }
}
