package dev.peekwire.chat;

import static dev.peekwire.chat.Outcome.require;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** From state and command to decision: what holds for every command, then the room that knows the command. */
final class Decider {
    /**
     * Withdrawing a consent must never fail, not even when there is nothing left to withdraw from; what was promised
     * outlasts the chat, and a copy is wanted most when it is over.
     */
    private static final Set<ChatCommand.Type> AFTER_CLOSE = EnumSet.of(
            ChatCommand.Type.WITHDRAW_CONSENT,
            ChatCommand.Type.MAIL_TRANSCRIPT,
            ChatCommand.Type.ANSWER_COMMITMENT,
            ChatCommand.Type.WITHDRAW_COMMITMENT,
            ChatCommand.Type.SURVEY);

    private Decider() {}

    static Decision decide(Chat chat, Actor by, ChatCommand command, Rules rules) {
        return Outcome.unless(gate(chat, by, command.type()), () -> inside(chat, by, command, rules));
    }

    /** An unknown chat and another visitor's get the very same answer. */
    private static Optional<Refusal> gate(Chat chat, Actor by, ChatCommand.Type type) {
        boolean starts = type == ChatCommand.Type.START;
        if (chat.status() == Chat.Status.NONE) {
            return starts ? Optional.empty() : Optional.of(Access.NOT_FOUND);
        }
        if (by.kind() == Actor.Kind.VISITOR && !owns(by, chat)) {
            return Optional.of(Access.NOT_FOUND);
        }
        boolean closed = chat.status() == Chat.Status.CLOSED && !AFTER_CLOSE.contains(type);
        return require(!starts, ErrorCode.WRONG_STATE, "the chat has been started")
                .or(() -> require(!closed, ErrorCode.WRONG_STATE, "the chat is closed"));
    }

    private static Decision inside(Chat chat, Actor by, ChatCommand command, Rules rules) {
        return switch (command.type()) {
            case START -> Talk.start(by, (ChatCommand.Start) command, rules);
            case POST -> Talk.post(chat, by, (ChatCommand.Post) command, rules);
            case POST_NOTE -> Talk.note(by, (ChatCommand.PostNote) command, rules);
            case SET_ATTRIBUTES -> Talk.attributes(chat, by, (ChatCommand.SetAttributes) command, rules);
            case GRANT_CONSENT -> Peeking.grant(chat, by, (ChatCommand.GrantConsent) command, rules);
            case WITHDRAW_CONSENT -> Peeking.withdraw(chat, by);
            case LOOK -> Peeking.look(chat, by, (ChatCommand.Look) command);
            case JOIN -> Lifecycle.join(chat, by, (ChatCommand.Join) command);
            case LEAVE -> Lifecycle.leave(chat, by, (ChatCommand.Leave) command);
            case MAIL_TRANSCRIPT -> mail((MailTranscript) command);
            case CLOSE -> Lifecycle.close(chat, by, (ChatCommand.Close) command);
            case ASSIGN -> Transfers.assign(chat, by, (ChatCommand.Assign) command, rules);
            case TRANSFER -> Transfers.transfer(chat, by, (ChatCommand.Transfer) command, rules);
            case REROUTE -> Transfers.reroute(chat, by, (ChatCommand.Reroute) command, rules);
            case END_HANDOVER -> Transfers.end(chat, by, (ChatCommand.EndHandover) command);
            case TAKE -> Transfers.take(chat, by, (ChatCommand.Take) command, rules);
            case HOLD -> Holding.hold(chat, by, (ChatCommand.Hold) command);
            case MONITOR -> Lifecycle.monitor(chat, by, (ChatCommand.Monitor) command);
            case COMMIT -> Committing.commit(chat, by, (CommitmentCommand.Commit) command);
            case WITHDRAW_COMMITMENT -> Committing.withdraw(chat, by, (CommitmentCommand.Withdraw) command);
            case APPROVE_COMMITMENT -> Committing.approve(chat, by, (CommitmentCommand.Approve) command, rules);
            case ANSWER_COMMITMENT -> Committing.answer(chat, by, (CommitmentCommand.Answer) command);
            case ASK_COMPENSATION -> Asking.compensation(chat, by, (CommitmentCommand.AskCompensation) command);
            case SETTLE_COMPENSATION -> Asking.settle(chat, by);
            case SURVEY -> Asking.survey(chat, by, (CommitmentCommand.Survey) command);
            case WALK -> Walking.walk(chat, by, (ChatCommand.Walk) command, rules);
        };
    }

    private static Decision mail(MailTranscript c) {
        return c.against() == null ? Outcome.of(new ChatEvent.CopyAsked()) : Outcome.refused(c.against());
    }

    static boolean owns(Actor by, Chat chat) {
        return chat.visitor().filter(by::is).isPresent();
    }

    /** The visitor, the assigned agent, or one who has joined. */
    static boolean takesPart(Actor by, Chat chat) {
        return owns(by, chat) || agentTakesPart(by, chat);
    }

    static boolean agentTakesPart(Actor by, Chat chat) {
        return chat.agent().filter(by::is).isPresent() || chat.joined().stream().anyMatch(by::is);
    }

    /** The agent's own act, or the desk's for an agent who is gone. */
    static Optional<Refusal> ownActOf(AgentId agent, Actor by) {
        return require(
                by.is(agent) || by.kind() == Actor.Kind.DESK, ErrorCode.FORBIDDEN, "agents act for themselves only");
    }
}
