package dev.peekwire.tck.bus;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.cluster.Question;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.ScriptRef;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Frames to publish: numbered ones, large ones, and one of every kind. */
final class Frames {
    static final NodeId NODE = new NodeId("node");
    static final NodeId OTHER = new NodeId("other");
    static final ChatId CHAT = new ChatId("chat");
    static final AgentId AGENT = new AgentId("agent");

    /** In bytes, at least. */
    static final int LARGE = 8 * 1024;

    private static final String FILLING = "x".repeat(LARGE);

    private Frames() {}

    static NodeFrame number(long number) {
        return number(NODE, number);
    }

    static NodeFrame number(NodeId from, long number) {
        return new NodeFrame.Dispatching(from, number);
    }

    static NodeFrame large(long number) {
        return text(number, FILLING);
    }

    /** Something typed, in a draft. */
    static NodeFrame text(long number, String text) {
        return new DraftFrame.Step(NODE, OTHER, CHAT, new ServerFrame.PeekSnapshot(1, number, text, 0));
    }

    static long numberOf(NodeFrame frame) {
        if (frame instanceof NodeFrame.Dispatching numbered) {
            return numbered.epoch();
        }
        boolean large = frame instanceof DraftFrame.Step step && step.frame() instanceof ServerFrame.PeekSnapshot;
        return large ? ((ServerFrame.PeekSnapshot) ((DraftFrame.Step) frame).frame()).seq() : Long.MAX_VALUE;
    }

    static List<Long> numbers(int first, int last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    static List<NodeFrame> ofEveryType() {
        return Stream.of(notices(), letters(), steps()).flatMap(List::stream).toList();
    }

    static List<NodeFrame> letters() {
        ServerFrame told = new ServerFrame.DraftErased(CHAT, EraseReason.SENT);
        Refusal refusal = new Refusal(ErrorCode.QUEUE_FULL, "as many chats wait as may", "team", 9L, null, true);
        return Stream.<NodeFrame>concat(
                        questions().map(question -> new Letter.Ask(NODE, 7, question)),
                        Stream.<NodeFrame>of(
                                new Letter.Answer(NODE, 7, 3, null, List.of(told, new ServerFrame.Pong())),
                                new Letter.Answer(NODE, 8, 0, refusal, List.of()),
                                new Letter.TellAgent(NODE, AGENT, told),
                                new Letter.TellVisitor(NODE, CHAT, told),
                                new Letter.Forget(NODE, List.of(CHAT, new ChatId("second")))))
                .toList();
    }

    private static Stream<Question> questions() {
        CommandId command = new CommandId("command");
        TeamId team = new TeamId("team");
        return Stream.of(
                new Question.Accept(CHAT, AGENT),
                new Question.Decline(CHAT, AGENT),
                new Question.Trace(command, CHAT, null),
                new Question.Trace(command, CHAT, AGENT),
                new Question.LoadView(true, Set.of()),
                new Question.LoadView(false, Set.of(team, new TeamId("second"))),
                new Question.Place(CHAT),
                new Question.Admission(CHAT, team),
                new Question.Offers(AGENT));
    }

    private static List<NodeFrame> notices() {
        return List.of(
                new NodeFrame.Appended(NODE, new ChatNotice(CHAT, 1, null)),
                new NodeFrame.Appended(NODE, new ChatNotice(CHAT, Long.MAX_VALUE, AGENT)),
                new NodeFrame.SeatChanged(NODE, AGENT),
                new NodeFrame.Dispatching(NODE, 1),
                new NodeFrame.Left(NODE),
                new NodeFrame.LibraryChanged(NODE, 42));
    }

    private static List<NodeFrame> steps() {
        String text = "\u05E9\u05DC\u05D5\u05DD \uD83D\uDC69\uD83C\uDFFD \"\\/[]{},:\r\n\u0000\u001F\u2028\uFEFF";
        return List.of(
                new DraftFrame.Wanted(NODE, CHAT, List.of(AGENT, new AgentId("second")), true),
                new DraftFrame.Wanted(NODE, CHAT, List.of(), false),
                new DraftFrame.Wanted(NODE, CHAT, List.of(AGENT), false, true),
                new DraftFrame.Step(NODE, OTHER, CHAT, new ServerFrame.PeekOpened(CHAT, 1, PeekLevel.MASKED)),
                text(1, text),
                new DraftFrame.Step(
                        NODE, OTHER, CHAT, new ServerFrame.PeekEdit(1, 1, 2, new TextEdit(3, 4, text), 0xFFFFFF)),
                new DraftFrame.Step(NODE, OTHER, CHAT, new ServerFrame.PeekTyping(1, true)),
                new DraftFrame.Step(NODE, OTHER, CHAT, new ServerFrame.PeekErase(1, 5, EraseReason.WITHDRAWN)),
                new DraftFrame.Step(NODE, OTHER, CHAT, new ServerFrame.PeekClosed(CHAT, 1)),
                new DraftFrame.Erased(NODE, OTHER, CHAT, 5),
                new DraftFrame.Alive(NODE, CHAT, 1_790_000_000_000L, List.of(OTHER, NODE)),
                new DraftFrame.Suggested(NODE, CHAT, AGENT, List.of()),
                new DraftFrame.Hinted(NODE, CHAT, null),
                new DraftFrame.Hinted(
                        NODE,
                        CHAT,
                        new DraftFrame.Hinted.Hint("returns", 87, "money", new TeamId("billing"), "returns")),
                new DraftFrame.Suggested(
                        NODE,
                        CHAT,
                        AGENT,
                        List.of(new DraftFrame.Suggested.Script(new ScriptRef("order.late", 3), "nb-NO"))));
    }
}
