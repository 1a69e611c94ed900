package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.cluster.Question;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.MalformedFrameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads one frame between nodes; null for one that only a later version knows. Not thread-safe. */
final class NodeFrameReader {
    private final Source source;
    private final FrameReader carriedReader;

    NodeFrameReader(Source source, FrameSet frames) {
        this.source = source;
        this.carriedReader = new FrameReader(source, frames);
    }

    @Nullable NodeFrame read() throws MalformedFrameException {
        expect(JsonToken.START_ARRAY);
        expect(JsonToken.VALUE_NUMBER_INT);
        Long version = source.integer();
        if (version == null || version != JsonNodeCodec.VERSION) {
            return null;
        }
        expect(JsonToken.START_OBJECT);
        expect(JsonToken.PROPERTY_NAME);
        NodeFrame.Type type = NodeNames.frame(source.name());
        return type == null ? null : frame(type);
    }

    private @Nullable NodeFrame frame(NodeFrame.Type type) throws MalformedFrameException {
        expect(JsonToken.START_OBJECT);
        Members members = new TreeReader(source).frame(NodeNames.of(type));
        expect(JsonToken.END_OBJECT);
        List<ServerFrame> carried = carried();
        if (source.nextOrEnd() != null) {
            throw source.problem("", "something follows the frame");
        }
        boolean lacksWhatItCarries = carried.isEmpty() && carries(type);
        return lacksWhatItCarries
                ? null
                : members.make(in -> Optional.ofNullable(make(type, in, carried)))
                        .orElse(null);
    }

    private static boolean carries(NodeFrame.Type type) {
        return type == NodeFrame.Type.TELL_AGENT || type == NodeFrame.Type.TELL_VISITOR || type == NodeFrame.Type.STEP;
    }

    /** The client frames that follow, but for those of a later version. */
    private List<ServerFrame> carried() throws MalformedFrameException {
        List<ServerFrame> carried = new ArrayList<>(1);
        for (JsonToken token = source.next(); token != JsonToken.END_ARRAY; token = source.next()) {
            Frame frame = carriedReader.frameIfKnown(token, "[]");
            if (frame != null) {
                carried.add((ServerFrame) frame);
            }
            source.beginFrame("");
        }
        return carried;
    }

    private void expect(JsonToken token) throws MalformedFrameException {
        if (source.next() != token) {
            throw source.problem("", "an array of a version, an object with one member, and frames expected");
        }
    }

    private static @Nullable NodeFrame make(NodeFrame.Type type, Members in, List<ServerFrame> carried)
            throws MalformedFrameException {
        NodeId from = in.id("from", NodeId::new);
        return switch (type) {
            case APPENDED -> new NodeFrame.Appended(from, notice(in));
            case SEAT_CHANGED -> new NodeFrame.SeatChanged(from, agent(in));
            case DISPATCHING -> new NodeFrame.Dispatching(from, in.number("epoch"));
            case LEFT -> new NodeFrame.Left(from);
            case LIBRARY_CHANGED -> new NodeFrame.LibraryChanged(from, in.number("revision"));
            case ASK -> ask(from, in);
            case ANSWER -> answer(from, in, carried);
            case TELL_AGENT -> new Letter.TellAgent(from, agent(in), carried.get(0));
            case TELL_VISITOR -> new Letter.TellVisitor(from, ValueReader.chat(in), carried.get(0));
            case FORGET -> new Letter.Forget(from, in.ids("chats", ChatId::new));
            case WANTED -> wanted(from, in);
            case STEP -> new DraftFrame.Step(from, to(in), ValueReader.chat(in), carried.get(0));
            case ERASED -> new DraftFrame.Erased(from, to(in), ValueReader.chat(in), in.number("erasure"));
            case ALIVE ->
                new DraftFrame.Alive(from, ValueReader.chat(in), in.number("since"), in.ids("viewers", NodeId::new));
            case HINTED -> new DraftFrame.Hinted(from, ValueReader.chat(in), hint(in.objectOrNull("hint")));
            case SUGGESTED ->
                new DraftFrame.Suggested(
                        from, ValueReader.chat(in), agent(in), in.objects("scripts", NodeFrameReader::script));
        };
    }

    private static ChatNotice notice(Members in) throws MalformedFrameException {
        ChatId chat = ValueReader.chat(in);
        return new ChatNotice(chat, in.number("version"), in.idOrNull("agent", AgentId::new));
    }

    private static @Nullable NodeFrame ask(NodeId from, Members in) throws MalformedFrameException {
        long id = in.number("id");
        Question question = QuestionReader.read(in.object("question"));
        return question == null ? null : new Letter.Ask(from, id, question);
    }

    private static NodeFrame answer(NodeId from, Members in, List<ServerFrame> carried) throws MalformedFrameException {
        long version = in.has("version") ? in.number("version") : 0;
        Members refusal = in.objectOrNull("refusal");
        return new Letter.Answer(
                from, in.number("id"), version, refusal == null ? null : ServerFrames.refusal(refusal), carried);
    }

    private static NodeFrame wanted(NodeId from, Members in) throws MalformedFrameException {
        return new DraftFrame.Wanted(
                from,
                ValueReader.chat(in),
                in.ids("readers", AgentId::new),
                in.flagOrFalse("resync"),
                in.flagOrFalse("apart"));
    }

    private static DraftFrame.Hinted.@Nullable Hint hint(@Nullable Members in) throws MalformedFrameException {
        return in == null
                ? null
                : new DraftFrame.Hinted.Hint(
                        in.text("topic"),
                        in.count("percent"),
                        in.text("rule"),
                        in.id("team", TeamId::new),
                        in.textOrNull("flow"));
    }

    private static DraftFrame.Suggested.Script script(Members in) throws MalformedFrameException {
        return new DraftFrame.Suggested.Script(new ScriptRef(in.text("id"), in.count("version")), in.text("locale"));
    }

    private static AgentId agent(Members in) throws MalformedFrameException {
        return in.id("agent", AgentId::new);
    }

    private static NodeId to(Members in) throws MalformedFrameException {
        return in.id("to", NodeId::new);
    }
}
