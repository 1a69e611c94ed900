package dev.peekwire.json;

import static dev.peekwire.json.Values.agents;
import static dev.peekwire.json.Values.chats;
import static dev.peekwire.json.Values.commands;
import static dev.peekwire.json.Values.flags;
import static dev.peekwire.json.Values.numbers;
import static dev.peekwire.json.Values.teams;

import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.cluster.Question;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.routing.RoutingTrace;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any frame that a node may send. */
final class NodeFrameArbitraries {
    private NodeFrameArbitraries() {}

    static Arbitrary<NodeFrame> all() {
        return EachType.of(NodeFrame.Type.class, NodeFrameArbitraries::of);
    }

    private static Arbitrary<? extends NodeFrame> of(NodeFrame.Type type) {
        return switch (type) {
            case APPENDED -> Combinators.combine(nodes(), notices()).as(NodeFrame.Appended::new);
            case SEAT_CHANGED -> Combinators.combine(nodes(), agents()).as(NodeFrame.SeatChanged::new);
            case DISPATCHING -> Combinators.combine(nodes(), fromOne()).as(NodeFrame.Dispatching::new);
            case LEFT -> nodes().map(NodeFrame.Left::new);
            case LIBRARY_CHANGED ->
                Combinators.combine(nodes(), Arbitraries.longs().between(1, 1L << 53))
                        .as(NodeFrame.LibraryChanged::new);
            case ASK -> Combinators.combine(nodes(), numbers(), questions()).as(Letter.Ask::new);
            case ANSWER ->
                Combinators.combine(
                                nodes(),
                                numbers(),
                                numbers(),
                                ServerFrameArbitraries.refusals().injectNull(0.5),
                                told().list().ofMaxSize(4))
                        .as(Letter.Answer::new);
            case TELL_AGENT -> Combinators.combine(nodes(), agents(), told()).as(Letter.TellAgent::new);
            case TELL_VISITOR -> Combinators.combine(nodes(), chats(), told()).as(Letter.TellVisitor::new);
            case FORGET ->
                Combinators.combine(nodes(), chats().list().ofMinSize(1).ofMaxSize(Letter.MOST_FORGOTTEN))
                        .as(Letter.Forget::new);
            case WANTED ->
                Combinators.combine(nodes(), chats(), agents().list().ofMaxSize(5), flags(), flags())
                        .as(DraftFrame.Wanted::new);
            case STEP -> Combinators.combine(nodes(), nodes(), chats(), steps()).as(DraftFrame.Step::new);
            case ERASED ->
                Combinators.combine(nodes(), nodes(), chats(), numbers()).as(DraftFrame.Erased::new);
            case ALIVE ->
                Combinators.combine(nodes(), chats(), numbers(), nodes().list().ofMaxSize(4))
                        .as(DraftFrame.Alive::new);
            case HINTED ->
                Combinators.combine(nodes(), chats(), hints().injectNull(0.3)).as(DraftFrame.Hinted::new);
            case SUGGESTED ->
                Combinators.combine(nodes(), chats(), agents(), scripts().list().ofMaxSize(4))
                        .as(DraftFrame.Suggested::new);
        };
    }

    private static Arbitrary<DraftFrame.Hinted.Hint> hints() {
        return Combinators.combine(
                        Arbitraries.of("refund", "ordre \u00e5", ""),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of("money", "direct"),
                        teams(),
                        Arbitraries.of("returns", "loan").injectNull(0.5))
                .as(DraftFrame.Hinted.Hint::new);
    }

    private static Arbitrary<DraftFrame.Suggested.Script> scripts() {
        return Combinators.combine(
                        Arbitraries.of("refund", "order.late", "a-1"),
                        Arbitraries.integers().between(1, 5_000),
                        Arbitraries.of("en", "nb-NO", ""))
                .as((id, version, locale) -> new DraftFrame.Suggested.Script(new ScriptRef(id, version), locale));
    }

    private static Arbitrary<Question> questions() {
        return EachType.of(Question.Type.class, NodeFrameArbitraries::question);
    }

    private static Arbitrary<? extends Question> question(Question.Type type) {
        return switch (type) {
            case ACCEPT -> Combinators.combine(chats(), agents()).as(Question.Accept::new);
            case DECLINE -> Combinators.combine(chats(), agents()).as(Question.Decline::new);
            case TRACE ->
                Combinators.combine(commands(), chats(), agents().injectNull(0.5))
                        .as(Question.Trace::new);
            case LOAD_VIEW ->
                Combinators.combine(flags(), teams().set().ofMaxSize(5)).as(Question.LoadView::new);
            case PLACE -> chats().map(Question.Place::new);
            case ADMISSION -> Combinators.combine(chats(), teams()).as(Question.Admission::new);
            case OFFERS -> agents().map(Question.Offers::new);
        };
    }

    private static Arbitrary<ServerFrame> told() {
        return ServerFrameArbitraries.all().filter(frame -> !isStep(frame) && !isOfADraft(frame));
    }

    private static Arbitrary<ServerFrame> steps() {
        return ServerFrameArbitraries.steps();
    }

    private static boolean isOfADraft(ServerFrame frame) {
        return frame instanceof ResponseFrame.Suggested suggested && suggested.draft()
                || frame instanceof RoutingFrame.Trace trace
                        && trace.trace().steps().stream()
                                .anyMatch(step -> step.outcome() == RoutingTrace.Outcome.HINTED);
    }

    private static boolean isStep(ServerFrame frame) {
        return frame.type().name().startsWith("PEEK_");
    }

    private static Arbitrary<NodeId> nodes() {
        return Values.name().map(NodeId::new);
    }

    private static Arbitrary<ChatNotice> notices() {
        return Combinators.combine(chats(), fromOne(), agents().injectNull(0.5)).as(ChatNotice::new);
    }

    private static Arbitrary<Long> fromOne() {
        return Arbitraries.longs().greaterOrEqual(1);
    }
}
