package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;

import dev.peekwire.commitment.Commitment;
import dev.peekwire.commitment.CommitmentPolicy;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.commitment.SurveyPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Promises in tests. */
final class Promises {
    static final Instant LATEST = BEGIN.plus(Duration.ofDays(366));
    static final CommitmentTerms CREDIT = new CommitmentTerms(
            "a credit on your next bill", new BigDecimal("12.50"), "EUR", BEGIN.plusSeconds(3_600), "CR-17");
    static final CommitmentTerms CALL = CommitmentTerms.of("we call you back");

    private static final List<CommitmentTerms> TERMS = List.of(
            CREDIT,
            CALL,
            CREDIT.until(BEGIN.plusSeconds(20)),
            CREDIT.with(new BigDecimal("0.001")),
            CommitmentTerms.of(""));

    private Promises() {}

    static CommitmentCommand commit(CommitmentTerms terms) {
        return commit(terms, false, BEGIN);
    }

    /** One that a supervisor has to approve, or not. */
    static CommitmentCommand commit(CommitmentTerms terms, boolean approval, Instant at) {
        return new CommitmentCommand.Commit(
                terms, new CommitmentPolicy.Ruling(at, approval, at.plus(Duration.ofDays(30)), LATEST));
    }

    static CommitmentCommand survey(int score, String comment) {
        return new CommitmentCommand.Survey(score, comment, SurveyPolicy.DEFAULT, BEGIN);
    }

    static Actor boss() {
        return Actor.agent(BOSS);
    }

    /** Versions 3 to 7: accepted, declined, refused, withdrawn untold, approved and open; a compensation asked; a score. */
    static Story everySort() {
        Story story = assigned()
                .accepts(A, commit(CREDIT))
                .accepts(A, commit(CALL))
                .accepts(A, commit(CREDIT, true, BEGIN))
                .accepts(A, commit(CREDIT, true, BEGIN))
                .accepts(A, commit(CREDIT, true, BEGIN));
        return story.accepts(VISITOR, new CommitmentCommand.Answer(3, true, BEGIN))
                .accepts(VISITOR, new CommitmentCommand.Answer(4, false, BEGIN))
                .accepts(boss(), new CommitmentCommand.Approve(5, false, "too much", BEGIN))
                .accepts(A, new CommitmentCommand.Withdraw(6, BEGIN))
                .accepts(boss(), new CommitmentCommand.Approve(7, true, null, BEGIN))
                .accepts(VISITOR, new CommitmentCommand.AskCompensation("two weeks late"))
                .accepts(VISITOR, survey(4, "friendly"));
    }

    static Arbitrary<CommitmentCommand> commands() {
        Arbitrary<Long> ids = Arbitraries.longs().between(0, 5);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<String> texts = Arbitraries.of("a", "b", "\u0000").injectNull(0.5);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Combinators.combine(Arbitraries.of(TERMS), flags)
                                .as((terms, approval) -> commit(terms, approval, BEGIN))),
                Tuple.of(6, ids.map(id -> new CommitmentCommand.Withdraw(id, BEGIN))),
                Tuple.of(
                        5,
                        Combinators.combine(ids, flags, texts)
                                .as((id, yes, note) ->
                                        new CommitmentCommand.Approve(id, yes, yes ? null : note, BEGIN))),
                Tuple.of(
                        5,
                        Combinators.combine(ids, flags).as((id, yes) -> new CommitmentCommand.Answer(id, yes, BEGIN))),
                Tuple.of(3, texts.map(CommitmentCommand.AskCompensation::new)),
                Tuple.of(3, Arbitraries.of(new CommitmentCommand.SettleCompensation())),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.integers().between(0, 6), texts)
                                .as(Promises::survey)));
    }

    /** As the desk makes it of what was sent: at the time of the story, about one of its promises where there is one. */
    static ChatCommand now(Story story, ChatCommand command) {
        Instant now = BEGIN.plusSeconds(story.chat.version());
        return switch (command.type()) {
            case COMMIT -> {
                CommitmentCommand.Commit it = (CommitmentCommand.Commit) command;
                yield commit(it.terms(), it.ruling().needsApproval(), now);
            }
            case WITHDRAW_COMMITMENT ->
                new CommitmentCommand.Withdraw(id(story, ((CommitmentCommand.Withdraw) command).commitment()), now);
            case APPROVE_COMMITMENT -> {
                CommitmentCommand.Approve it = (CommitmentCommand.Approve) command;
                yield new CommitmentCommand.Approve(id(story, it.commitment()), it.approved(), it.note(), now);
            }
            case ANSWER_COMMITMENT -> {
                CommitmentCommand.Answer it = (CommitmentCommand.Answer) command;
                yield new CommitmentCommand.Answer(id(story, it.commitment()), it.accepted(), now);
            }
            case SURVEY -> {
                CommitmentCommand.Survey it = (CommitmentCommand.Survey) command;
                yield new CommitmentCommand.Survey(it.score(), it.comment(), it.policy(), now);
            }
            default -> command;
        };
    }

    /** The latest, the one before it, and so on. */
    private static long id(Story story, long luck) {
        List<Commitment> all = story.chat.commitments();
        int index = all.size() - 1 - (int) luck;
        return index < 0 ? luck : all.get(index).id();
    }

    /** Without what the desk found out. */
    static ChatCommand asSent(ChatCommand command) {
        return command instanceof CommitmentCommand.Commit it ? commit(it.terms()) : command;
    }
}
