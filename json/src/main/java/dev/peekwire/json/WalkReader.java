package dev.peekwire.json;

import dev.peekwire.CommandId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.FlowOffer;
import dev.peekwire.protocol.FlowOption;
import dev.peekwire.protocol.FlowQuestion;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.flow.Answer;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.spi.MalformedFrameException;
import org.jspecify.annotations.Nullable;

/** Reads what concerns walks through flows. */
final class WalkReader {
    private WalkReader() {}

    static FlowAct act(Members in) throws MalformedFrameException {
        FlowAct.Action action = in.oneOf("action", FlowAct.Action.values());
        @Nullable FlowPosition from = in.has("position") ? position(in) : null;
        return in.make(m -> new FlowAct(
                action,
                from,
                m.textOrNull("value"),
                m.has("message") ? m.number("message") : 0,
                m.textsOrNone("inputs")));
    }

    private static FlowPosition position(Members in) throws MalformedFrameException {
        return FlowPosition.of(in.text("position"))
                .orElseThrow(() -> in.problem("position", "a position expected, as returns@3/ask-order"));
    }

    static ChatEvent moved(Members in) throws MalformedFrameException {
        return new ChatEvent.FlowMoved(position(in), in.has("end") ? in.oneOf("end", FlowEnd.values()) : null);
    }

    static ResponseFrame flows(Members in) throws MalformedFrameException {
        return new ResponseFrame.Flows(
                in.id("command", CommandId::new), ValueReader.chat(in), in.objects("flows", WalkReader::offer));
    }

    private static FlowOffer offer(Members in) throws MalformedFrameException {
        int version = ResponseReader.version(in);
        return in.make(m -> new FlowOffer(
                new ScriptRef(m.text("id"), version),
                m.text("title"),
                m.textOrNull("topic"),
                m.ids("locales", tag -> tag)));
    }

    static ResponseFrame flow(Members in) throws MalformedFrameException {
        return new ResponseFrame.Flow(ValueReader.chat(in), in.has("position") ? stand(in) : null);
    }

    private static FlowStand stand(Members in) throws MalformedFrameException {
        @Nullable Members asks = in.objectOrNull("asks");
        return new FlowStand(
                position(in),
                in.text("title"),
                in.text("text"),
                in.objects("options", m -> new FlowOption(m.count("key"), m.text("label"))),
                asks == null ? null : question(asks),
                in.ids("steps", id -> id),
                in.flagOrFalse("gone"));
    }

    private static FlowQuestion question(Members in) throws MalformedFrameException {
        return new FlowQuestion(
                in.text("attribute"),
                in.oneOf("kind", Answer.Type.values()),
                in.textOrNull("least"),
                in.textOrNull("most"),
                in.textOrNull("pattern"),
                in.ids("choices", choice -> choice),
                in.count("tries"));
    }
}
