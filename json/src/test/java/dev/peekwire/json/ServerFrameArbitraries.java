package dev.peekwire.json;

import static dev.peekwire.json.Values.agents;
import static dev.peekwire.json.Values.chats;
import static dev.peekwire.json.Values.checks;
import static dev.peekwire.json.Values.commands;
import static dev.peekwire.json.Values.counts;
import static dev.peekwire.json.Values.durations;
import static dev.peekwire.json.Values.flags;
import static dev.peekwire.json.Values.numbers;
import static dev.peekwire.json.Values.teams;
import static dev.peekwire.json.Values.texts;

import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.PolicyReason;
import dev.peekwire.Refusal;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.CopyOption;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.protocol.TranscriptPart;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any frame that a desk may send. */
final class ServerFrameArbitraries {
    private ServerFrameArbitraries() {}

    static Arbitrary<ServerFrame> all() {
        return EachType.of(ServerFrame.Type.class, ServerFrameArbitraries::of);
    }

    /** What a peek is made of. */
    static Arbitrary<ServerFrame> steps() {
        return Arbitraries.of(ServerFrame.Type.class)
                .filter(type -> type.name().startsWith("PEEK_"))
                .flatMap(type -> of(type).map(frame -> (ServerFrame) frame));
    }

    private static Arbitrary<? extends ServerFrame> of(ServerFrame.Type type) {
        return switch (type) {
            case WELCOME -> welcomes();
            case OK -> Combinators.combine(commands(), chats(), numbers()).as(ServerFrame.Ok::new);
            case REFUSED ->
                Combinators.combine(commands().injectNull(0.5), chats().injectNull(0.5), refusals())
                        .as(ServerFrame.Refused::new);
            case EVENT -> Combinators.combine(numbers(), recorded()).as(ServerFrame.Event::new);
            case SYNCED -> Values.cursors().map(ServerFrame.Synced::new);
            case OFFER ->
                Combinators.combine(
                                chats(),
                                Arbitraries.of(ConsentMode.class),
                                Values.levels(),
                                Values.purposes(),
                                Values.notices().injectNull(0.5),
                                texts().injectNull(0.5))
                        .as(ServerFrame.Offer::new);
            case QUEUED ->
                Combinators.combine(chats(), counts(), durations().injectNull(0.5))
                        .as(RoutingFrame.Queued::new);
            case OFFERED -> RoutingArbitraries.offered();
            case OFFER_ENDED -> RoutingArbitraries.offersEnded();
            case PRESENCE -> RoutingArbitraries.presences();
            case LOAD -> RoutingArbitraries.loads();
            case TRACE -> RoutingArbitraries.traces();
            case MEASURED -> MeasuresArbitraries.told();
            case HANDED_OVER -> HandoverArbitraries.told();
            case SCRIPTS ->
                Combinators.combine(commands(), chats(), ResponseArbitraries.offers())
                        .as(ResponseFrame.Scripts::new);
            case CHECKED ->
                Combinators.combine(commands(), chats(), ResponseArbitraries.verdicts())
                        .as(ResponseFrame.Checked::new);
            case ROBOTIC ->
                Combinators.combine(chats(), ResponseArbitraries.gauges()).as(ResponseFrame.Robotic::new);
            case SUGGESTED ->
                Combinators.combine(chats(), flags(), ResponseArbitraries.offers())
                        .as(ResponseFrame.Suggested::new);
            case SCRIPT_KEPT -> LibraryArbitraries.kept();
            case REPLY_CHECKED -> LibraryArbitraries.checked();
            case LIBRARY_CHANGED -> LibraryArbitraries.changed();
            case REPLIES -> LibraryArbitraries.repliesTold();
            case PROPOSALS -> LibraryArbitraries.proposalsTold();
            case FLOWS ->
                Combinators.combine(commands(), chats(), FlowArbitraries.offers())
                        .as(ResponseFrame.Flows::new);
            case FLOW ->
                Combinators.combine(chats(), FlowArbitraries.stands().injectNull(0.3))
                        .as(ResponseFrame.Flow::new);
            case TRANSCRIPT_PART ->
                Combinators.combine(commands(), chats(), counts(), texts(), flags())
                        .as(TranscriptPart::new);
            case DEMAND ->
                Combinators.combine(chats(), counts(), Arbitraries.of(DemandMode.class), counts(), flags())
                        .as(ServerFrame.Demand::new);
            case PACE -> durations().map(ServerFrame.Pace::new);
            case DRAFT_ACK -> Combinators.combine(counts(), numbers()).as(ServerFrame.DraftAck::new);
            case DRAFT_RESYNC -> counts().map(ServerFrame.DraftResync::new);
            case DRAFT_ERASED -> Combinators.combine(chats(), reasons()).as(ServerFrame.DraftErased::new);
            case PEEK_OPENED ->
                Combinators.combine(chats(), counts(), Values.levels()).as(ServerFrame.PeekOpened::new);
            case PEEK_SNAPSHOT ->
                Combinators.combine(counts(), numbers(), texts(), checks()).as(ServerFrame.PeekSnapshot::new);
            case PEEK_EDIT ->
                Combinators.combine(counts(), numbers(), numbers(), Values.edits(), checks())
                        .as(ServerFrame.PeekEdit::new);
            case PEEK_TYPING -> Combinators.combine(counts(), flags()).as(ServerFrame.PeekTyping::new);
            case PEEK_ERASE ->
                Combinators.combine(counts(), numbers(), reasons()).as(ServerFrame.PeekErase::new);
            case PEEK_CLOSED -> Combinators.combine(chats(), counts()).as(ServerFrame.PeekClosed::new);
            case PING -> Arbitraries.just(new ServerFrame.Ping());
            case PONG -> Arbitraries.just(new ServerFrame.Pong());
            case BYE ->
                Combinators.combine(Arbitraries.of(CloseCode.class), texts(), durations())
                        .as(ServerFrame.Bye::new);
        };
    }

    private static Arbitrary<Set<CopyOption>> copies() {
        return Arbitraries.of(CopyOption.class).set();
    }

    private static Arbitrary<EraseReason> reasons() {
        return Arbitraries.of(EraseReason.class);
    }

    private static Arbitrary<ServerFrame> welcomes() {
        Arbitrary<ServerFrame.Welcome> small = Combinators.combine(
                        counts(),
                        Values.name().map(DeskId::new),
                        Arbitraries.of(Role.class),
                        texts(),
                        texts().injectNull(0.5))
                .as((protocol, desk, role, self, token) -> new ServerFrame.Welcome(
                        protocol, desk, role, self, token, java.time.Duration.ZERO, java.time.Duration.ZERO, 0, 0));
        return Combinators.combine(small, durations(), durations(), counts(), counts(), copies())
                .as((w, window, heartbeat, draft, message, copies) -> new ServerFrame.Welcome(
                        w.protocol(),
                        w.desk(),
                        w.role(),
                        w.self(),
                        w.resumeToken(),
                        window,
                        heartbeat,
                        draft,
                        message,
                        copies));
    }

    private static Arbitrary<PolicyReason> policies() {
        return Combinators.combine(
                        Arbitraries.of(PolicyReason.Why.class), texts().injectNull(0.5), texts().injectNull(0.5))
                .as(PolicyReason::new);
    }

    static Arbitrary<Refusal> refusals() {
        return Combinators.combine(
                        Arbitraries.of(ErrorCode.class),
                        texts(),
                        texts().injectNull(0.5),
                        numbers().injectNull(0.5),
                        RoutingArbitraries.instants().injectNull(0.5),
                        flags(),
                        policies().injectNull(0.5))
                .as(Refusal::new);
    }

    static Arbitrary<RecordedEvent> recorded() {
        Arbitrary<Actor> actors =
                Combinators.combine(Arbitraries.of(Actor.Kind.class), texts()).as(Actor::new);
        return Combinators.combine(
                        chats(),
                        Arbitraries.longs().greaterOrEqual(1),
                        RoutingArbitraries.instants(),
                        actors,
                        commands().injectNull(0.3),
                        EachType.of(ChatEvent.Type.class, ServerFrameArbitraries::event))
                .as(RecordedEvent::new);
    }

    private static Arbitrary<? extends ChatEvent> event(ChatEvent.Type type) {
        return switch (type) {
            case STARTED ->
                Combinators.combine(
                                Values.name().map(VisitorId::new),
                                teams(),
                                texts().injectNull(0.5),
                                texts().injectNull(0.5),
                                Values.attributes(),
                                flags())
                        .as(ChatEvent.Started::new);
            case ASSIGNED ->
                Combinators.combine(agents(), teams(), agents().injectNull(0.5)).as(ChatEvent.Assigned::new);
            case JOINED -> agents().map(ChatEvent.Joined::new);
            case LEFT -> agents().map(ChatEvent.Left::new);
            case REQUEUED ->
                Combinators.combine(teams(), agents().injectNull(0.5), flags()).as(ChatEvent.Requeued::new);
            case ROUTED ->
                Combinators.combine(texts(), teams(), Arbitraries.integers(), counts(), counts())
                        .as(ChatEvent.Routed::new);
            case HANDOVER_STARTED ->
                Combinators.combine(teams(), agents().injectNull(0.5), counts()).as(ChatEvent.HandoverStarted::new);
            case HANDOVER_ENDED -> Arbitraries.of(HandoverEnd.class).map(ChatEvent.HandoverEnded::new);
            case HELD -> flags().map(ChatEvent.Held::new);
            case RESUMED -> Arbitraries.just(new ChatEvent.Resumed());
            case MONITOR_STARTED -> Combinators.combine(agents(), flags()).as(ChatEvent.MonitorStarted::new);
            case MONITOR_ENDED -> Combinators.combine(agents(), flags()).as(ChatEvent.MonitorEnded::new);
            case MESSAGE_POSTED ->
                Combinators.combine(texts(), Values.origins()).as(ChatEvent.MessagePosted::new);
            case NOTE_POSTED -> texts().map(ChatEvent.NotePosted::new);
            case ATTRIBUTES_SET -> Values.attributes().map(ChatEvent.AttributesSet::new);
            case FLOW_MOVED -> FlowArbitraries.moves();
            case CONSENT_GRANTED -> grants().map(ChatEvent.ConsentGranted::new);
            case COPY_ASKED -> Arbitraries.just(new ChatEvent.CopyAsked());
            case CONSENT_WITHDRAWN -> Arbitraries.just(new ChatEvent.ConsentWithdrawn());
            case PEEK_STARTED -> agents().map(ChatEvent.PeekStarted::new);
            case PEEK_ENDED -> agents().map(ChatEvent.PeekEnded::new);
            case COMMITMENT_MADE,
                    COMMITMENT_APPROVED,
                    COMMITMENT_REFUSED,
                    COMMITMENT_ANSWERED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_ASKED,
                    COMPENSATION_SETTLED,
                    SURVEYED -> CommitmentArbitraries.events(type, texts());
            case CLOSED -> Arbitraries.of(CloseReason.class).map(ChatEvent.Closed::new);
        };
    }

    private static Arbitrary<Grant> grants() {
        return Combinators.combine(
                        Values.notices(),
                        Values.acts(),
                        Values.levels().filter(level -> level != PeekLevel.NONE),
                        Values.purposes().filter(purposes -> !purposes.isEmpty()),
                        flags())
                .as(Grant::new);
    }
}
