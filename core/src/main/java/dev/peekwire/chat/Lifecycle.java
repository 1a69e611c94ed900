package dev.peekwire.chat;

import static dev.peekwire.chat.Outcome.require;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import java.util.List;
import java.util.Optional;

/** Joining, monitoring, leaving, closing. */
final class Lifecycle {
    private Lifecycle() {}

    static Decision join(Chat chat, Actor by, ChatCommand.Join c) {
        return Outcome.unless(
                Decider.ownActOf(c.agent(), by),
                () -> chat.involves(c.agent())
                        ? Outcome.nothing()
                        : new Outcome()
                                .monitorEnds(chat, c.agent())
                                .event(new ChatEvent.Joined(c.agent()))
                                .accepted());
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
        Transfers.putBack(chat, outcome);
        return outcome.release(chat).accepted();
    }

    static Decision monitor(Chat chat, Actor by, ChatCommand.Monitor c) {
        return Outcome.unless(
                Decider.ownActOf(c.agent(), by),
                () -> c.on()
                        ? begin(chat, c)
                        : new Outcome().monitorEnds(chat, c.agent()).accepted());
    }

    private static Decision begin(Chat chat, ChatCommand.Monitor c) {
        return chat.involves(c.agent()) || chat.monitors().containsKey(c.agent())
                ? Outcome.nothing()
                : Outcome.of(new ChatEvent.MonitorStarted(c.agent(), c.told()));
    }

    static Decision close(Chat chat, Actor by, ChatCommand.Close c) {
        boolean honest = by.kind() == Actor.Kind.DESK || c.reason() == CloseReason.DONE;
        Optional<Refusal> refusal = require(honest, ErrorCode.FORBIDDEN, "reason: people close with DONE only");
        return Outcome.unless(refusal, () -> closed(chat, c.reason()));
    }

    private static Decision closed(Chat chat, CloseReason reason) {
        Outcome outcome = new Outcome().peeksEnd(chat.looking());
        chat.monitors().keySet().forEach(agent -> outcome.monitorEnds(chat, agent));
        return outcome.event(new ChatEvent.Closed(reason)).release(chat).accepted();
    }

    static List<AgentId> lookingOf(Chat chat, AgentId agent) {
        return chat.looking().contains(agent) ? List.of(agent) : List.of();
    }
}
