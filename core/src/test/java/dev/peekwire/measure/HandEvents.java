package dev.peekwire.measure;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One chat's events, from lines such as {@code desk gives ann}. */
final class HandEvents {
    private static final VisitorId VERA = new VisitorId("vera");

    private final ChatId id;
    private final List<RecordedEvent> events = new ArrayList<>();
    private Chat chat;

    HandEvents(ChatId id) {
        this.id = id;
        this.chat = Chat.none(id);
    }

    List<RecordedEvent> events() {
        return events;
    }

    HandEvents add(Instant at, String line) {
        String[] words = line.split(" ");
        switch (words[1]) {
            case "reroutes" -> {
                TeamId team = new TeamId(words[2]);
                record(at, Actor.DESK, new ChatEvent.Routed("by-words", team, 0, 1, 0));
                record(at, Actor.DESK, new ChatEvent.Requeued(team, null, false));
            }
            case "hands-to-team" ->
                record(at, agent(words[0]), new ChatEvent.Requeued(new TeamId(words[2]), id(words[0]), true));
            default -> record(at, by(words[0]), event(words));
        }
        return this;
    }

    private void record(Instant at, Actor by, ChatEvent event) {
        RecordedEvent recorded = new RecordedEvent(id, events.size() + 1L, at, by, null, event);
        events.add(recorded);
        chat = chat.evolve(recorded);
    }

    private static Actor by(String who) {
        return switch (who) {
            case "visitor" -> Actor.visitor(VERA);
            case "desk", "bot" -> Actor.DESK;
            default -> agent(who);
        };
    }

    private static Actor agent(String name) {
        return Actor.agent(id(name));
    }

    private static AgentId id(String name) {
        return new AgentId(name);
    }

    private ChatEvent event(String... words) {
        return switch (words[1]) {
            case "starts", "leaves" ->
                new ChatEvent.Started(VERA, new TeamId(words[2]), null, null, Map.of(), words[1].equals("leaves"));
            case "says" -> new ChatEvent.MessagePosted("…", origin(words));
            case "whispers" -> new ChatEvent.NotePosted("…");
            case "gives", "hands-to" -> assigned(words[2], words.length > 3 ? words[3] : null);
            case "takes" -> assigned(words[0], null);
            case "requeues" ->
                new ChatEvent.Requeued(new TeamId(words[2]), chat.agent().orElse(null));
            case "asks" -> new ChatEvent.HandoverStarted(new TeamId(words[2]), null, 0);
            case "ends-handover" -> new ChatEvent.HandoverEnded(HandoverEnd.TIMEOUT);
            case "joins" -> new ChatEvent.Joined(id(words[0]));
            case "monitors" -> new ChatEvent.MonitorStarted(id(words[0]), true);
            case "holds" -> new ChatEvent.Held(words[0].equals("desk"));
            case "resumes" -> new ChatEvent.Resumed();
            case "walks" -> walk(null);
            case "finishes" -> walk(FlowEnd.FINISHED);
            case "escalates" -> walk(FlowEnd.ESCALATED);
            case "promises" -> new CommitmentEvent.Made(CommitmentTerms.of("…"), words.length > 2);
            case "approves" -> new CommitmentEvent.Approved(promise(), maker(), CommitmentTerms.of("…"));
            case "refuses" -> new CommitmentEvent.Refused(promise(), null);
            case "accepts" -> new CommitmentEvent.Answered(promise(), true);
            case "declines" -> new CommitmentEvent.Answered(promise(), false);
            case "wants" -> new CommitmentEvent.CompensationAsked(null);
            case "settles" -> new CommitmentEvent.CompensationSettled();
            case "rates" -> new CommitmentEvent.Surveyed(Integer.parseInt(words[2]), null);
            case "closes" -> new ChatEvent.Closed(CloseReason.valueOf(words[2]));
            default -> throw new IllegalArgumentException(String.join(" ", words));
        };
    }

    /** The latest. */
    private long promise() {
        return chat.commitments().get(chat.commitments().size() - 1).id();
    }

    private AgentId maker() {
        return chat.commitment(promise()).orElseThrow().by();
    }

    private ChatEvent assigned(String agent, String team) {
        return new ChatEvent.Assigned(
                id(agent),
                team == null ? chat.team().orElseThrow() : new TeamId(team),
                chat.agent().orElse(null));
    }

    private static ChatEvent walk(FlowEnd end) {
        return new ChatEvent.FlowMoved(new FlowPosition(new ScriptRef("flow", 1), "step", 0), end);
    }

    private static MessageOrigin origin(String... words) {
        if (words[0].equals("visitor")) {
            return MessageOrigin.VISITOR;
        }
        boolean adLib = words.length == 2 && !words[0].equals("bot");
        boolean edited = words.length > 2 && words[2].equals("edited");
        return adLib ? MessageOrigin.AD_LIB : MessageOrigin.scripted("script", "1", edited ? 5 : 0);
    }
}
