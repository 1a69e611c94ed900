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
import dev.peekwire.protocol.ServerFrame;
import java.util.List;

/** Writes what nodes say: an object that is named as the frame, then the client frames that it carries. */
final class NodeFrameWriter {
    private NodeFrameWriter() {}

    static void write(JsonOut out, NodeFrame frame) {
        out.open('{').name(NodeNames.of(frame.type())).open('{').field("from", frame.from());
        members(out, frame);
        out.close('}').close('}');
        for (ServerFrame carried : carried(frame)) {
            out.open('{');
            ServerFrameWriter.write(out, carried);
            out.close('}');
        }
    }

    private static void members(JsonOut out, NodeFrame frame) {
        switch (frame.type()) {
            case APPENDED -> notice(out, ((NodeFrame.Appended) frame).notice());
            case SEAT_CHANGED -> out.field("agent", ((NodeFrame.SeatChanged) frame).agent());
            case DISPATCHING -> out.field("epoch", ((NodeFrame.Dispatching) frame).epoch());
            case LEFT -> {}
            case LIBRARY_CHANGED -> out.field("revision", ((NodeFrame.LibraryChanged) frame).revision());
            case ASK -> ask(out, (Letter.Ask) frame);
            case ANSWER -> answer(out, (Letter.Answer) frame);
            case TELL_AGENT -> out.field("agent", ((Letter.TellAgent) frame).agent());
            case TELL_VISITOR -> out.field("chat", ((Letter.TellVisitor) frame).chat());
            case FORGET ->
                ids(
                        out,
                        "chats",
                        ((Letter.Forget) frame)
                                .chats().stream().map(ChatId::value).toList());
            case WANTED -> wanted(out, (DraftFrame.Wanted) frame);
            case STEP -> step(out, (DraftFrame.Step) frame);
            case ERASED -> erased(out, (DraftFrame.Erased) frame);
            case ALIVE -> alive(out, (DraftFrame.Alive) frame);
            case SUGGESTED -> suggested(out, (DraftFrame.Suggested) frame);
            case HINTED -> hinted(out, (DraftFrame.Hinted) frame);
        }
    }

    private static List<ServerFrame> carried(NodeFrame frame) {
        return switch (frame.type()) {
            case ANSWER -> ((Letter.Answer) frame).frames();
            case TELL_AGENT -> List.of(((Letter.TellAgent) frame).frame());
            case TELL_VISITOR -> List.of(((Letter.TellVisitor) frame).frame());
            case STEP -> List.of(((DraftFrame.Step) frame).frame());
            case APPENDED,
                    SEAT_CHANGED,
                    DISPATCHING,
                    LEFT,
                    LIBRARY_CHANGED,
                    ASK,
                    FORGET,
                    WANTED,
                    ERASED,
                    ALIVE,
                    SUGGESTED,
                    HINTED -> List.of();
        };
    }

    private static void notice(JsonOut out, ChatNotice notice) {
        out.field("chat", notice.chat()).field("version", notice.version()).field("agent", notice.agent());
    }

    private static void ask(JsonOut out, Letter.Ask frame) {
        out.field("id", frame.id()).name("question").open('{');
        out.name(NodeNames.of(frame.question().type())).open('{');
        question(out, frame.question());
        out.close('}').close('}');
    }

    private static void question(JsonOut out, Question question) {
        switch (question.type()) {
            case ACCEPT -> {
                Question.Accept accept = (Question.Accept) question;
                out.field("chat", accept.chat()).field("agent", accept.agent());
            }
            case DECLINE -> {
                Question.Decline decline = (Question.Decline) question;
                out.field("chat", decline.chat()).field("agent", decline.agent());
            }
            case TRACE -> trace(out, (Question.Trace) question);
            case LOAD_VIEW -> loadView(out, (Question.LoadView) question);
            case PLACE -> out.field("chat", ((Question.Place) question).chat());
            case ADMISSION -> {
                Question.Admission admission = (Question.Admission) question;
                out.field("chat", admission.chat()).field("team", admission.team());
            }
            case OFFERS -> out.field("agent", ((Question.Offers) question).agent());
        }
    }

    private static void trace(JsonOut out, Question.Trace trace) {
        out.field("command", trace.command()).field("chat", trace.chat()).field("agent", trace.agent());
    }

    private static void loadView(JsonOut out, Question.LoadView view) {
        out.ifTrue("supervisor", view.supervisor());
        ids(out, "teams", view.teams().stream().map(TeamId::value).sorted().toList());
    }

    private static void answer(JsonOut out, Letter.Answer frame) {
        out.field("id", frame.id()).unlessZero("version", frame.version());
        if (frame.refusal() != null) {
            out.name("refusal").open('{');
            ServerFrameWriter.refusal(out, frame.refusal());
            out.close('}');
        }
    }

    private static void wanted(JsonOut out, DraftFrame.Wanted frame) {
        out.field("chat", frame.chat());
        ids(out, "readers", frame.readers().stream().map(AgentId::value).toList());
        out.ifTrue("resync", frame.resync());
        out.ifTrue("apart", frame.apart());
    }

    private static void step(JsonOut out, DraftFrame.Step frame) {
        out.field("to", frame.to()).field("chat", frame.chat());
    }

    private static void erased(JsonOut out, DraftFrame.Erased frame) {
        out.field("to", frame.to()).field("chat", frame.chat()).field("erasure", frame.erasure());
    }

    private static void alive(JsonOut out, DraftFrame.Alive frame) {
        out.field("chat", frame.chat()).field("since", frame.since());
        ids(out, "viewers", frame.viewers().stream().map(NodeId::value).toList());
    }

    private static void suggested(JsonOut out, DraftFrame.Suggested frame) {
        out.field("chat", frame.chat()).field("agent", frame.agent());
        ValueWriter.each(out, "scripts", frame.scripts(), NodeFrameWriter::script);
    }

    private static void hinted(JsonOut out, DraftFrame.Hinted frame) {
        out.field("chat", frame.chat());
        DraftFrame.Hinted.Hint hint = frame.hint();
        if (hint != null) {
            out.name("hint").open('{').field("topic", hint.topic()).field("percent", hint.percent());
            out.field("rule", hint.rule()).field("team", hint.team());
            out.field("flow", hint.flow()).close('}');
        }
    }

    private static void script(JsonOut out, DraftFrame.Suggested.Script one) {
        out.field("id", one.script().id()).field("version", one.script().version());
        out.field("locale", one.locale());
    }

    private static void ids(JsonOut out, String name, List<String> ids) {
        out.name(name).open('[');
        ids.forEach(out::text);
        out.close(']');
    }
}
