package dev.peekwire.chat;

import static dev.peekwire.chat.Outcome.require;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who gets the chat: from the queue, or from whoever has it. A refused transfer leaves the chat where it is. */
final class Handover {
    private Handover() {}

    static Decision assign(Chat chat, Actor by, ChatCommand.Assign c, Rules rules) {
        boolean waits = chat.status() == Chat.Status.QUEUED && isOf(chat, c.team());
        Optional<Refusal> refusal = require(by.kind() == Actor.Kind.DESK, ErrorCode.FORBIDDEN, "only the desk assigns")
                .or(() -> require(waits, ErrorCode.WRONG_STATE, "the chat does not wait in that queue"))
                .or(() -> cannotTake(c.agent(), c.team(), rules));
        return Outcome.unless(refusal, () -> to(chat, c.team(), c.agent(), new Outcome(), rules));
    }

    static Decision transfer(Chat chat, Actor by, ChatCommand.Transfer c, Rules rules) {
        Optional<Refusal> refusal = require(
                        by.kind() != Actor.Kind.VISITOR, ErrorCode.FORBIDDEN, "visitors do not transfer")
                .or(() -> exhausted(chat, rules.limits().transfers()))
                .or(() -> note(c.note(), rules.limits()))
                .or(() -> require(!isThere(chat, c), ErrorCode.WRONG_STATE, "the chat is there already"))
                .or(() -> require(rules.roster().knows(c.team()), ErrorCode.NOT_FOUND, "no such team"))
                .or(() -> c.agent() == null ? Optional.empty() : cannotTake(c.agent(), c.team(), rules));
        return Outcome.unless(refusal, () -> to(chat, c.team(), c.agent(), noted(c.note()), rules));
    }

    private static Decision to(Chat chat, TeamId team, @Nullable AgentId agent, Outcome outcome, Rules rules) {
        @Nullable AgentId previous = chat.agent().orElse(null);
        if (agent != null && agent.equals(previous)) {
            return outcome.event(new ChatEvent.Assigned(agent, team, previous)).accepted();
        }
        Outcome released = outcome.peeksEnd(previous == null ? List.of() : Lifecycle.lookingOf(chat, previous))
                .release(chat.agent());
        return agent == null
                ? released.event(new ChatEvent.Requeued(team, previous)).accepted()
                : released.event(new ChatEvent.Assigned(agent, team, previous))
                        .take(agent, capacity(agent, rules))
                        .accepted();
    }

    private static boolean isOf(Chat chat, TeamId team) {
        return chat.team().filter(team::equals).isPresent();
    }

    private static boolean isThere(Chat chat, ChatCommand.Transfer c) {
        return isOf(chat, c.team()) && Optional.ofNullable(c.agent()).equals(chat.agent());
    }

    private static Optional<Refusal> exhausted(Chat chat, int limit) {
        return chat.transfers() < limit
                ? Optional.empty()
                : Optional.of(Refusal.limit("transfers", limit, "transfers: " + limit + " are allowed"));
    }

    private static Optional<Refusal> note(@Nullable String note, ChatLimits limits) {
        return note == null ? Optional.empty() : Texts.said("note", note, limits.note());
    }

    private static Outcome noted(@Nullable String note) {
        return note == null ? new Outcome() : new Outcome().event(new ChatEvent.NotePosted(note));
    }

    private static Optional<Refusal> cannotTake(AgentId agent, TeamId team, Rules rules) {
        Optional<Roster.Standing> standing =
                rules.roster().agent(agent).filter(s -> s.teams().contains(team));
        return require(standing.isPresent(), ErrorCode.NOT_FOUND, "no such agent in that team")
                .or(() -> require(
                        standing.filter(Roster.Standing::available).isPresent(),
                        ErrorCode.NO_CAPACITY,
                        "the agent takes no chats now"));
    }

    private static int capacity(AgentId agent, Rules rules) {
        return rules.roster().agent(agent).map(Roster.Standing::capacity).orElse(0);
    }
}
