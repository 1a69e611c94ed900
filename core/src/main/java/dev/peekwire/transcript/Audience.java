package dev.peekwire.transcript;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.Principal;
import dev.peekwire.chat.RecordedEvent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a transcript is for: decides which events it shows, and how much of each. Drafts are in nobody's: no event holds
 * one. What was masked when it was sent is masked for everybody.
 *
 * <p>Pure and thread-safe.
 *
 * @since 0.1.0
 */
public enum Audience {
    /**
     * The chat's visitor: what was said to them and by them, who came and went, their own acts. No notes, no routing, no
     * supervisor whom the visitor was not told of, and not whose words an answer was made of.
     */
    VISITOR,
    /** Who answers: all of that, and notes, routing, hand-overs, flows, every attribute, every supervisor who reads. */
    AGENT,
    /** Who looks into it afterwards: everything, also who saw drafts from when to when, and by which script and rule. */
    AUDITOR;

    private static final Set<Audience> ALL = EnumSet.allOf(Audience.class);
    private static final Set<Audience> STAFF = EnumSet.of(AGENT, AUDITOR);
    private static final Set<Audience> CONCERNED = EnumSet.of(VISITOR, AUDITOR);
    private static final Set<Audience> AUDITORS = EnumSet.of(AUDITOR);

    private static final Refusal FORBIDDEN =
            Refusal.of(ErrorCode.FORBIDDEN, "a transcript for this audience is not for who asks");

    /** Whether the audience is shown the event at all. */
    public boolean shows(RecordedEvent recorded) {
        return audiences(recorded.event(), recorded.by()).contains(this);
    }

    /**
     * Which parts of an event that is shown are withheld nevertheless.
     *
     * @return {@code by}, or names of the event's record components
     */
    public Set<String> withheld(RecordedEvent recorded) {
        boolean message = recorded.event().type() == ChatEvent.Type.MESSAGE_POSTED;
        if (message) {
            return this == AUDITOR ? Set.of() : Set.of("origin");
        }
        if (recorded.event().type() == ChatEvent.Type.COMMITMENT_MADE) {
            // Who promises takes part, and the visitor may well want to know who it was.
            return Set.of();
        }
        // A supervisor whom the visitor was not told of may act: the act is shown then, not whose it was.
        return this == VISITOR && recorded.by().kind() == Actor.Kind.AGENT ? Set.of("by") : Set.of();
    }

    /** What the audience may know of an event, in the form a transcript has it in; empty where it is not shown. */
    public Optional<TranscriptEntry> view(RecordedEvent recorded) {
        return shows(recorded) ? Optional.of(without(withheld(recorded), recorded)) : Optional.empty();
    }

    /**
     * Whether somebody may have a chat's transcript for this audience. The visitor's own is for all who may read the
     * chat, the agents' for its agents, its teams' and supervisors, the auditor's for supervisors.
     *
     * @return why not, or empty if they may
     */
    public Optional<Refusal> check(Principal who, Chat chat) {
        return Access.check(who, chat, Access.Action.READ).or(() -> entitled(who, chat) ? Optional.empty() : refused());
    }

    private boolean entitled(Principal who, Chat chat) {
        return switch (this) {
            case VISITOR -> true;
            case AGENT -> who.type() == Principal.Type.AGENT;
            case AUDITOR -> Access.relations(who, chat).contains(Access.Relation.SUPERVISOR);
        };
    }

    private static Optional<Refusal> refused() {
        return Optional.of(FORBIDDEN);
    }

    /** Every kind of event is decided here; a new one does not compile before it is. */
    private static Set<Audience> audiences(ChatEvent event, Actor by) {
        return switch (event.type()) {
            case STARTED, ASSIGNED, JOINED, LEFT, REQUEUED, HELD, RESUMED, MESSAGE_POSTED, COPY_ASKED, CLOSED -> ALL;
            case COMMITMENT_APPROVED, COMMITMENT_ANSWERED, COMPENSATION_ASKED, COMPENSATION_SETTLED, SURVEYED -> ALL;
            case COMMITMENT_MADE, COMMITMENT_WITHDRAWN -> event.visibleToVisitor() ? ALL : STAFF;
            case COMMITMENT_REFUSED -> STAFF;
            case ROUTED, HANDOVER_STARTED, HANDOVER_ENDED, NOTE_POSTED, FLOW_MOVED -> STAFF;
            case MONITOR_STARTED, MONITOR_ENDED -> event.visibleToVisitor() ? ALL : STAFF;
            case ATTRIBUTES_SET -> by.kind() == Actor.Kind.VISITOR ? ALL : STAFF;
            case CONSENT_GRANTED, CONSENT_WITHDRAWN -> CONCERNED;
            case PEEK_STARTED, PEEK_ENDED -> AUDITORS;
        };
    }

    /** An event without the parts of these names. */
    private static TranscriptEntry without(Set<String> withheld, RecordedEvent recorded) {
        ChatEvent event = recorded.event();
        long version = recorded.version();
        if (event instanceof ChatEvent.MessagePosted message) {
            MessageOrigin origin = withheld.contains("origin") ? null : message.origin();
            return new TranscriptEntry.Message(version, recorded.at(), recorded.by(), message.text(), origin);
        }
        if (event instanceof ChatEvent.NotePosted note) {
            return new TranscriptEntry.Note(version, recorded.at(), recorded.by(), note.text());
        }
        Actor by = withheld.contains("by") ? null : recorded.by();
        return new TranscriptEntry.Act(version, recorded.at(), by, event, null);
    }
}
