package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowPosition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events of every type, ordinary and extreme. */
final class Samples {
    static final TeamId TEAM = new TeamId("team");

    /** As many code points as a message may have. */
    static final int LONGEST_MESSAGE = 8_000;

    /** Emoji with modifiers and joiners, both directions, combining marks, line ends, quotes of SQL and JSON. */
    static final String SCRIPTS =
            "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB \uD83C\uDDF3\uD83C\uDDF4 na\u00efve e\u0301"
                    + " \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \u4F60\u597D \uD842\uDFB7\r\n\t'; -- \" \\ \\u0041 %s {} \uFEFF ";

    private static final String LONG_ID = "A-z.0_9~:".repeat(8).substring(0, 64);
    private static final String SHA = "0123456789abcdef".repeat(4);

    private static final CommitmentTerms TERMS = new CommitmentTerms(
            "a credit", new BigDecimal("12.50"), "NOK", Instant.parse("2026-11-22T19:05:00.123Z"), "A-17");

    private Samples() {}

    static ChatEvent started(VisitorId visitor) {
        return new ChatEvent.Started(visitor, TEAM, null, null, Map.of());
    }

    static ChatEvent assigned(AgentId agent) {
        return new ChatEvent.Assigned(agent, TEAM, null);
    }

    static ChatEvent message(String text) {
        return new ChatEvent.MessagePosted(text, MessageOrigin.VISITOR);
    }

    static ChatEvent closed() {
        return new ChatEvent.Closed(CloseReason.DONE);
    }

    /** One of every type and of every form that a type has, in an order that could happen; closed at the end. */
    static List<ChatEvent> ordinary(VisitorId visitor, AgentId agent, AgentId other) {
        return List.of(
                new ChatEvent.Started(visitor, TEAM, "billing", "nb-NO", Map.of("account", "4711", "page", "/pay")),
                new ChatEvent.Routed("billing in Norwegian", TEAM, 5, 2, 1),
                new ChatEvent.Assigned(agent, TEAM, null),
                new ChatEvent.Joined(other),
                new ChatEvent.MessagePosted("a question", MessageOrigin.VISITOR),
                new ChatEvent.MessagePosted("an answer", MessageOrigin.AD_LIB),
                new ChatEvent.MessagePosted("a script", MessageOrigin.scripted("greeting", "7", 0)),
                new ChatEvent.MessagePosted("a script, changed", MessageOrigin.scripted("greeting", "7", 1)),
                new ChatEvent.NotePosted("a whisper"),
                new ChatEvent.AttributesSet(Map.of("order", "815", "account", "")),
                new ChatEvent.FlowMoved(new FlowPosition(new ScriptRef("returns", 3), "ask-order", 1), null),
                new ChatEvent.FlowMoved(new FlowPosition(new ScriptRef("returns", 3), "bye", 0), FlowEnd.FINISHED),
                granted(PeekLevel.TYPING, ConsentAct.OPTED_IN, Set.of(Purpose.PEEK), true),
                granted(PeekLevel.MASKED, ConsentAct.TYPED_AFTER_NOTICE, Set.of(Purpose.SUGGESTIONS), false),
                granted(PeekLevel.FULL, ConsentAct.OPTED_IN, Set.of(Purpose.PEEK, Purpose.SUGGESTIONS), false),
                new ChatEvent.PeekStarted(agent),
                new ChatEvent.PeekEnded(agent),
                new ChatEvent.ConsentWithdrawn(),
                new ChatEvent.CopyAsked(),
                new ChatEvent.Left(other),
                new ChatEvent.Held(false),
                new ChatEvent.Resumed(),
                new ChatEvent.Held(true),
                new ChatEvent.Resumed(),
                new ChatEvent.MonitorStarted(other, true),
                new ChatEvent.MonitorEnded(other, true),
                new ChatEvent.MonitorStarted(other, false),
                new ChatEvent.MonitorEnded(other, false),
                new ChatEvent.HandoverStarted(TEAM, null, 2),
                new ChatEvent.HandoverEnded(HandoverEnd.WITHDRAWN),
                new ChatEvent.HandoverStarted(new TeamId("other"), other, 0),
                new ChatEvent.HandoverEnded(HandoverEnd.NOBODY),
                new ChatEvent.HandoverStarted(new TeamId("other"), null, 0),
                new ChatEvent.HandoverEnded(HandoverEnd.TIMEOUT),
                new CommitmentEvent.Made(TERMS, true),
                new CommitmentEvent.Approved(32, agent, TERMS),
                new CommitmentEvent.Answered(33, true),
                new CommitmentEvent.Made(CommitmentTerms.of("a call"), true),
                new CommitmentEvent.Refused(35, "not this"),
                new CommitmentEvent.Made(CommitmentTerms.of("a letter"), false),
                new CommitmentEvent.Withdrawn(37, true),
                new CommitmentEvent.CompensationAsked("for the wait"),
                new CommitmentEvent.CompensationSettled(),
                new CommitmentEvent.Surveyed(5, "thanks"),
                new ChatEvent.Assigned(other, new TeamId("other"), agent),
                new ChatEvent.Requeued(TEAM, other),
                new ChatEvent.Requeued(TEAM, other, true),
                new ChatEvent.Requeued(TEAM, null),
                closed());
    }

    /** Every text and id as long as it may be, the texts in the given unit. */
    static List<ChatEvent> longest(VisitorId visitor, String unit) {
        String text = unit.repeat(LONGEST_MESSAGE);
        return List.of(
                new ChatEvent.Started(visitor, new TeamId(LONG_ID), unit.repeat(200), "x".repeat(35), attributes(unit)),
                new ChatEvent.Assigned(new AgentId(LONG_ID), new TeamId(LONG_ID), new AgentId(LONG_ID)),
                new ChatEvent.MessagePosted(text, MessageOrigin.scripted(LONG_ID, LONG_ID, 1)),
                new ChatEvent.NotePosted(text),
                new ChatEvent.AttributesSet(attributes(unit)),
                new ChatEvent.Joined(new AgentId(LONG_ID)));
    }

    private static Map<String, String> attributes(String unit) {
        return IntStream.range(0, 50)
                .boxed()
                .collect(Collectors.toMap(i -> LONG_ID.substring(3) + i, i -> unit.repeat(1_000)));
    }

    private static ChatEvent granted(PeekLevel level, ConsentAct act, Set<Purpose> purposes, boolean privacyControl) {
        NoticeRef notice = new NoticeRef("n".repeat(64), "v".repeat(32), "en-GB", SHA);
        return new ChatEvent.ConsentGranted(new Grant(notice, act, level, purposes, privacyControl));
    }
}
