package dev.peekwire.transcript;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowPosition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A chat's events in a test, one after another: a minute apart unless said. */
final class Told {
    static final DeskId DESK = new DeskId("main");
    static final ChatId CHAT = new ChatId("c-1");
    static final VisitorId VERA = new VisitorId("vera");
    static final AgentId ANN = new AgentId("ann");
    static final AgentId BOB = new AgentId("bob");
    static final AgentId BOSS = new AgentId("boss");
    static final TeamId SALES = new TeamId("sales");
    static final TeamId HELP = new TeamId("help");
    static final Actor V = Actor.visitor(VERA);
    static final Actor A = Actor.agent(ANN);
    static final Actor B = Actor.agent(BOB);
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final ScriptUse USE = new ScriptUse("refund", "3", "en", 0, Set.of(), "returns/ask-order");
    static final MessageOrigin SCRIPTED = new MessageOrigin(
            MessageOrigin.Kind.SCRIPTED, USE, new PolicyMark("first line", ResponseMode.SCRIPTED_FIRST));
    static final Grant GRANT = new Grant(
            new NoticeRef("peek", "2", "en", "ab".repeat(32)),
            ConsentAct.OPTED_IN,
            PeekLevel.MASKED,
            Set.of(Purpose.PEEK, Purpose.SUGGESTIONS),
            true);
    static final CommitmentTerms TERMS = new CommitmentTerms(
            "A credit on your next bill.",
            new BigDecimal("1250.50"),
            "EUR",
            Instant.parse("2026-12-01T11:00:00Z"),
            "CR-17");
    static final FlowPosition STEP =
            new FlowPosition(ScriptRef.of("returns", "3").orElseThrow(), "ask-order", 0);

    final List<RecordedEvent> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");

    static Told started() {
        return new Told().by(V, started("billing"));
    }

    static ChatEvent.Started started(String topic) {
        return new ChatEvent.Started(VERA, SALES, topic, "en", Map.of("order", "A-17"));
    }

    static ChatEvent.MessagePosted message(String text) {
        return new ChatEvent.MessagePosted(text, MessageOrigin.VISITOR);
    }

    static ChatEvent.MessagePosted answer(String text) {
        return new ChatEvent.MessagePosted(text, MessageOrigin.AD_LIB);
    }

    Told at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    Told after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Told by(Actor who, ChatEvent... happened) {
        for (ChatEvent event : happened) {
            events.add(recorded(events.size() + 1, now, who, event));
            now = now.plusSeconds(60);
        }
        return this;
    }

    List<RecordedEvent> read(long after, int limit) {
        int from = (int) Math.min(after, events.size());
        return events.subList(from, Math.min(from + limit, events.size()));
    }

    static RecordedEvent recorded(long version, Instant at, Actor by, ChatEvent event) {
        return new RecordedEvent(CHAT, version, at, by, null, event);
    }

    /** One of each kind; a new kind does not compile before there is one. */
    static ChatEvent of(ChatEvent.Type type) {
        return switch (type) {
            case STARTED -> started("billing");
            case ROUTED -> new ChatEvent.Routed("vip", SALES, 10, 1, 2);
            case ASSIGNED -> new ChatEvent.Assigned(ANN, SALES, BOB);
            case JOINED -> new ChatEvent.Joined(BOB);
            case LEFT -> new ChatEvent.Left(BOB);
            case REQUEUED -> new ChatEvent.Requeued(HELP, ANN, true);
            case HANDOVER_STARTED -> new ChatEvent.HandoverStarted(HELP, BOB, 2);
            case HANDOVER_ENDED -> new ChatEvent.HandoverEnded(HandoverEnd.TIMEOUT);
            case HELD -> new ChatEvent.Held(true);
            case RESUMED -> new ChatEvent.Resumed();
            case MONITOR_STARTED -> new ChatEvent.MonitorStarted(BOSS, false);
            case MONITOR_ENDED -> new ChatEvent.MonitorEnded(BOSS, false);
            case MESSAGE_POSTED -> new ChatEvent.MessagePosted("We refund it.", SCRIPTED);
            case NOTE_POSTED -> new ChatEvent.NotePosted("Careful.");
            case ATTRIBUTES_SET -> new ChatEvent.AttributesSet(Map.of("account", "77", "order", ""));
            case FLOW_MOVED -> new ChatEvent.FlowMoved(STEP, FlowEnd.FINISHED);
            case CONSENT_GRANTED -> new ChatEvent.ConsentGranted(GRANT);
            case CONSENT_WITHDRAWN -> new ChatEvent.ConsentWithdrawn();
            case COPY_ASKED -> new ChatEvent.CopyAsked();
            case PEEK_STARTED -> new ChatEvent.PeekStarted(ANN);
            case PEEK_ENDED -> new ChatEvent.PeekEnded(ANN);
            case COMMITMENT_MADE -> new CommitmentEvent.Made(TERMS, true);
            case COMMITMENT_APPROVED -> new CommitmentEvent.Approved(4, ANN, TERMS);
            case COMMITMENT_REFUSED -> new CommitmentEvent.Refused(4, "Too much.");
            case COMMITMENT_ANSWERED -> new CommitmentEvent.Answered(4, true);
            case COMMITMENT_WITHDRAWN -> new CommitmentEvent.Withdrawn(4, false);
            case COMPENSATION_ASKED -> new CommitmentEvent.CompensationAsked("Two weeks without it.");
            case COMPENSATION_SETTLED -> new CommitmentEvent.CompensationSettled();
            case SURVEYED -> new CommitmentEvent.Surveyed(4, "Friendly.");
            case CLOSED -> new ChatEvent.Closed(CloseReason.DONE);
        };
    }
}
