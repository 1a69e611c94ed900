package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.CommitmentCommand;
import dev.peekwire.chat.Principal;
import dev.peekwire.commitment.CommitmentPolicy;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.protocol.CommitmentFrame;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What connections want of promises, compensations and surveys. Who may what is asked as of every command; time and policies are
 * asked with the decision, each time it is tried.
 */
final class CommitmentDesk {
    private final DeskRuntime runtime;
    private final Desk desk;

    CommitmentDesk(DeskRuntime runtime) {
        this.runtime = runtime;
        this.desk = runtime.desk();
    }

    void asked(Session session, Actor by, Principal principal, CommitmentFrame frame) {
        Consumer<Reply> then = reply -> Commands.answer(session, frame.command(), frame.chat(), reply);
        runtime.submit(frame.chat(), chat -> submission(by, principal, frame, then), then);
    }

    /** On a worker, in the chat's order: detectors take their time. */
    private Submission submission(Actor by, Principal principal, CommitmentFrame frame, Consumer<Reply> then) {
        ChatCommand command = command(frame);
        return new Submission(frame.command(), by, principal, command, Commands.DONE, then)
                .judged((chat, responses) -> judged(command, by, chat));
    }

    /** What it says, which is the same whenever it comes. */
    private ChatCommand command(CommitmentFrame frame) {
        Instant never = Instant.EPOCH;
        return switch (frame.type()) {
            case COMMIT ->
                new CommitmentCommand.Commit(
                        safe(((CommitmentFrame.Commit) frame).terms()), CommitmentPolicy.Ruling.UNASKED);
            case WITHDRAW_COMMITMENT ->
                new CommitmentCommand.Withdraw(((CommitmentFrame.Withdraw) frame).commitment(), never);
            case APPROVE_COMMITMENT -> {
                CommitmentFrame.Approve it = (CommitmentFrame.Approve) frame;
                yield new CommitmentCommand.Approve(it.commitment(), it.approved(), safe(it.note()), never);
            }
            case ANSWER_COMMITMENT -> {
                CommitmentFrame.Answer it = (CommitmentFrame.Answer) frame;
                yield new CommitmentCommand.Answer(it.commitment(), it.accepted(), never);
            }
            case ASK_COMPENSATION ->
                new CommitmentCommand.AskCompensation(safe(((CommitmentFrame.AskCompensation) frame).text()));
            case SETTLE_COMPENSATION -> new CommitmentCommand.SettleCompensation();
            case SURVEY -> {
                CommitmentFrame.Survey it = (CommitmentFrame.Survey) frame;
                yield new CommitmentCommand.Survey(it.score(), safe(it.comment()), desk.surveys(), never);
            }
            default -> throw new IllegalStateException("no commitment: " + frame.type());
        };
    }

    private ChatCommand judged(ChatCommand command, Actor by, Chat chat) {
        Instant now = desk.scheduler().now();
        return switch (command.type()) {
            case COMMIT -> {
                CommitmentTerms terms = ((CommitmentCommand.Commit) command).terms();
                yield new CommitmentCommand.Commit(
                        terms,
                        desk.commitments()
                                .of(new AgentId(by.id()), chat.team().orElse(null), terms, chat.commitments(), now));
            }
            case WITHDRAW_COMMITMENT ->
                new CommitmentCommand.Withdraw(((CommitmentCommand.Withdraw) command).commitment(), now);
            case APPROVE_COMMITMENT -> {
                CommitmentCommand.Approve it = (CommitmentCommand.Approve) command;
                yield new CommitmentCommand.Approve(it.commitment(), it.approved(), it.note(), now);
            }
            case ANSWER_COMMITMENT -> {
                CommitmentCommand.Answer it = (CommitmentCommand.Answer) command;
                yield new CommitmentCommand.Answer(it.commitment(), it.accepted(), now);
            }
            case SURVEY -> {
                CommitmentCommand.Survey it = (CommitmentCommand.Survey) command;
                yield new CommitmentCommand.Survey(it.score(), it.comment(), it.policy(), now);
            }
            default -> command;
        };
    }

    private CommitmentTerms safe(CommitmentTerms terms) {
        return new CommitmentTerms(
                desk.messages().redact(terms.text()),
                terms.amount(),
                terms.currency(),
                terms.expires(),
                safe(terms.reference()));
    }

    private @Nullable String safe(@Nullable String text) {
        return text == null ? null : desk.messages().redact(text);
    }
}
