package dev.peekwire.json;

import static dev.peekwire.json.Values.chats;
import static dev.peekwire.json.Values.checks;
import static dev.peekwire.json.Values.commands;
import static dev.peekwire.json.Values.counts;
import static dev.peekwire.json.Values.cursors;
import static dev.peekwire.json.Values.flags;
import static dev.peekwire.json.Values.numbers;
import static dev.peekwire.json.Values.texts;

import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CopyFormat;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.Role;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any frame that a client may send. */
final class ClientFrameArbitraries {
    private ClientFrameArbitraries() {}

    static Arbitrary<ClientFrame> all() {
        return EachType.of(ClientFrame.Type.class, ClientFrameArbitraries::of);
    }

    private static Arbitrary<? extends ClientFrame> of(ClientFrame.Type type) {
        return switch (type) {
            case HELLO ->
                Combinators.combine(
                                counts(),
                                Arbitraries.of(Role.class),
                                texts().injectNull(0.5),
                                texts().injectNull(0.5),
                                flags(),
                                cursors().list().ofMaxSize(3))
                        .as(ClientFrame.Hello::new);
            case START ->
                Combinators.combine(
                                commands(),
                                texts().injectNull(0.5),
                                texts().injectNull(0.5),
                                Values.attributes(),
                                texts().injectNull(0.5),
                                texts().injectNull(0.5))
                        .as(ClientFrame.Start::new);
            case POST ->
                Combinators.combine(
                                commands(), chats(), texts(), Values.claims().injectNull(0.5), flags())
                        .as(ClientFrame.Post::new);
            case NOTE -> Combinators.combine(commands(), chats(), texts()).as(AgentFrame.Note::new);
            case ATTRIBUTES ->
                Combinators.combine(commands(), chats(), Values.attributes()).as(ClientFrame.Attributes::new);
            case CONSENT ->
                Combinators.combine(
                                commands(),
                                chats(),
                                Values.notices(),
                                Values.acts(),
                                Values.levels(),
                                Values.purposes())
                        .as(ClientFrame.Consent::new);
            case WITHDRAW -> Combinators.combine(commands(), chats()).as(ClientFrame.Withdraw::new);
            case CLOSE -> Combinators.combine(commands(), chats()).as(ClientFrame.Close::new);
            case TRANSFER ->
                Combinators.combine(
                                commands(),
                                chats(),
                                Values.teams(),
                                Values.agents().injectNull(0.5),
                                texts().injectNull(0.5),
                                counts(),
                                flags())
                        .as(AgentFrame.Transfer::new);
            case END_TRANSFER -> Combinators.combine(commands(), chats()).as(AgentFrame.EndTransfer::new);
            case ACCEPT -> Combinators.combine(commands(), chats()).as(AgentFrame.Accept::new);
            case DECLINE -> Combinators.combine(commands(), chats()).as(AgentFrame.Decline::new);
            case TAKE -> Combinators.combine(commands(), chats()).as(AgentFrame.Take::new);
            case HOLD -> Combinators.combine(commands(), chats(), flags()).as(AgentFrame.Hold::new);
            case MONITOR -> Combinators.combine(commands(), chats(), flags()).as(AgentFrame.Monitor::new);
            case TRACE ->
                Combinators.combine(commands(), chats(), Values.agents().injectNull(0.5))
                        .as(AgentFrame.Trace::new);
            case MEASURES -> MeasuresArbitraries.asked();
            case FIND_SCRIPTS ->
                Combinators.combine(commands(), chats(), texts(), texts().injectNull(0.5))
                        .as(AgentFrame.FindScripts::new);
            case FILL_SCRIPT ->
                Combinators.combine(commands(), chats(), Values.claims()).as(AgentFrame.FillScript::new);
            case CHECK -> Combinators.combine(commands(), chats(), texts()).as(AgentFrame.Check::new);
            case SAVE_REPLY -> LibraryArbitraries.saves();
            case CHECK_REPLY -> LibraryArbitraries.checks();
            case REMOVE_REPLY -> LibraryArbitraries.removals();
            case LIST_REPLIES -> LibraryArbitraries.repliesAsked();
            case PROPOSE -> LibraryArbitraries.proposes();
            case LIST_PROPOSALS -> LibraryArbitraries.proposalsAsked();
            case DECIDE -> LibraryArbitraries.decisions();
            case HANDOVER -> Combinators.combine(commands(), chats()).as(AgentFrame.Handover::new);
            case FIND_FLOWS -> Combinators.combine(commands(), chats()).as(AgentFrame.FindFlows::new);
            case WALK ->
                Combinators.combine(commands(), chats(), FlowArbitraries.acts()).as(AgentFrame.Walk::new);
            case TRANSCRIPT ->
                Combinators.combine(commands(), chats(), wishes(), counts()).as(CopyFrame.Transcript::new);
            case MAIL_TRANSCRIPT ->
                Combinators.combine(commands(), chats(), texts().injectNull(0.5))
                        .as(CopyFrame.MailTranscript::new);
            case COMMIT,
                    WITHDRAW_COMMITMENT,
                    APPROVE_COMMITMENT,
                    ANSWER_COMMITMENT,
                    ASK_COMPENSATION,
                    SETTLE_COMPENSATION,
                    SURVEY -> CommitmentArbitraries.frames(type);
            case WATCH -> flags().map(AgentFrame.Watch::new);
            case JOIN -> Combinators.combine(commands(), chats()).as(AgentFrame.Join::new);
            case LEAVE -> Combinators.combine(commands(), chats()).as(AgentFrame.Leave::new);
            case PEEK -> Combinators.combine(commands(), chats(), flags()).as(AgentFrame.Peek::new);
            case OPEN -> cursors().map(ClientFrame.Open::new);
            case PRESENCE ->
                Combinators.combine(flags(), RoutingArbitraries.paused()).as(AgentFrame.Presence::new);
            case DRAFT -> Combinators.combine(counts(), updates()).as(ClientFrame.Draft::new);
            case TYPING -> Combinators.combine(counts(), flags()).as(ClientFrame.Typing::new);
            case RESYNC -> counts().map(AgentFrame.Resync::new);
            case ERASED -> numbers().map(AgentFrame.Erased::new);
            case PING -> Arbitraries.just(new ClientFrame.Ping());
            case PONG -> Arbitraries.just(new ClientFrame.Pong());
        };
    }

    private static Arbitrary<CopyWish> wishes() {
        return Combinators.combine(Arbitraries.of(CopyFormat.class), texts().injectNull(0.5), texts().injectNull(0.5))
                .as(CopyWish::new);
    }

    private static Arbitrary<DraftUpdate> updates() {
        Arbitrary<Long> seqs = Arbitraries.longs().between(1, DraftUpdate.MAX_SEQ);
        return Arbitraries.oneOf(
                Combinators.combine(seqs, Values.edits(), checks(), flags()).as(DraftUpdate.Edit::new),
                Combinators.combine(seqs, texts(), checks(), flags()).as(DraftUpdate.Snapshot::new));
    }
}
