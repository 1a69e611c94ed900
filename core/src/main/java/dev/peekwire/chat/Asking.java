package dev.peekwire.chat;

import static dev.peekwire.chat.Outcome.require;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.commitment.SurveyPolicy;
import java.time.Instant;
import java.util.Optional;

/** What the visitor asks for, and is asked. */
final class Asking {
    private Asking() {}

    static Decision compensation(Chat chat, Actor by, CommitmentCommand.AskCompensation c) {
        String text = c.text();
        Optional<Refusal> refusal = require(Decider.owns(by, chat), ErrorCode.FORBIDDEN, "the visitor alone asks")
                .or(() -> require(
                        chat.compensation().isEmpty(), ErrorCode.WRONG_STATE, "compensation: it was asked for already"))
                .or(() -> text == null ? Optional.empty() : Texts.said("text", text, CommitmentTerms.MOST_TEXT));
        return Outcome.unless(refusal, () -> Holding.spoken(chat, by)
                .event(new CommitmentEvent.CompensationAsked(text))
                .accepted());
    }

    static Decision settle(Chat chat, Actor by) {
        Optional<Refusal> refusal = require(
                        by.kind() == Actor.Kind.AGENT && Decider.agentTakesPart(by, chat),
                        ErrorCode.FORBIDDEN,
                        "only agents who take part settle it")
                .or(() -> require(
                        chat.compensation().isPresent(), ErrorCode.WRONG_STATE, "compensation: nothing is asked for"));
        return Outcome.unless(refusal, () -> Outcome.of(new CommitmentEvent.CompensationSettled()));
    }

    static Decision survey(Chat chat, Actor by, CommitmentCommand.Survey c) {
        String comment = c.comment();
        Optional<Refusal> refusal = require(Decider.owns(by, chat), ErrorCode.FORBIDDEN, "the visitor alone says that")
                .or(() -> require(chat.score().isEmpty(), ErrorCode.WRONG_STATE, "survey: it was answered already"))
                .or(() -> late(chat, c))
                .or(() -> score(c))
                .or(() ->
                        comment == null ? Optional.empty() : Texts.said("comment", comment, SurveyPolicy.MOST_COMMENT));
        return Outcome.unless(refusal, () -> Outcome.of(new CommitmentEvent.Surveyed(c.score(), comment)));
    }

    private static Optional<Refusal> late(Chat chat, CommitmentCommand.Survey c) {
        Instant end = chat.closedAt().map(at -> at.plus(c.policy().within())).orElse(Instant.MAX);
        return require(!c.at().isAfter(end), ErrorCode.WRONG_STATE, "survey: the time to answer has passed");
    }

    private static Optional<Refusal> score(CommitmentCommand.Survey c) {
        int best = c.policy().best();
        return c.score() < 1 || c.score() > best
                ? Optional.of(Refusal.limit("score", best, "score: 1 to " + best))
                : Optional.empty();
    }
}
