package dev.peekwire.chat;

import static dev.peekwire.chat.Outcome.require;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import java.util.List;
import java.util.Optional;

/** Joining, leaving, closing. */
final class Lifecycle {
    private Lifecycle() {}

    static Decision join(Chat chat, Actor by, ChatCommand.Join c) {
        return Outcome.unless(
                Decider.ownActOf(c.agent(), by),
                () -> chat.involves(c.agent()) ? Outcome.nothing() : Outcome.of(new ChatEvent.Joined(c.agent())));
    }

    static Decision leave(Chat chat, Actor by, ChatCommand.Leave c) {
        return Outcome.unless(Decider.ownActOf(c.agent(), by), () -> leave(chat, c.agent()));
    }

    private static Decision leave(Chat chat, AgentId agent) {
        if (!chat.involves(agent)) {
            return Outcome.nothing();
        }
        Outcome outcome = new Outcome().peeksEnd(lookingOf(chat, agent));
        if (chat.joined().contains(agent)) {
            return outcome.event(new ChatEvent.Left(agent)).accepted();
        }
        TeamId team = chat.team().orElseThrow();
        return outcome.event(new ChatEvent.Requeued(team, agent))
                .release(Optional.of(agent))
                .accepted();
    }

    static Decision close(Chat chat, Actor by, ChatCommand.Close c) {
        boolean honest = by.kind() == Actor.Kind.DESK || c.reason() == CloseReason.DONE;
        Optional<Refusal> refusal = require(honest, ErrorCode.FORBIDDEN, "reason: people close with DONE only");
        return Outcome.unless(refusal, () -> new Outcome()
                .peeksEnd(chat.looking())
                .event(new ChatEvent.Closed(c.reason()))
                .release(chat.agent())
                .accepted());
    }

    static List<AgentId> lookingOf(Chat chat, AgentId agent) {
        return chat.looking().contains(agent) ? List.of(agent) : List.of();
    }
}
