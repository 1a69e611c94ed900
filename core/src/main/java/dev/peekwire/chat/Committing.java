package dev.peekwire.chat;

import static dev.peekwire.chat.Outcome.require;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.commitment.CommitmentTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Promises: made, approved, answered and taken back, each at most once. */
final class Committing {
    private static final Refusal UNKNOWN =
            new Refusal(ErrorCode.NOT_FOUND, "commitment: no such commitment in this chat", "commitment", null);
    private static final Refusal CURRENCY =
            new Refusal(ErrorCode.MALFORMED, "currency: no ISO 4217 currency with amounts", "currency", null);
    private static final Set<Commitment.State> LIVE =
            EnumSet.of(Commitment.State.OPEN, Commitment.State.AWAITING_APPROVAL);

    private Committing() {}

    static Decision commit(Chat chat, Actor by, CommitmentCommand.Commit c) {
        Instant expires =
                c.terms().expires() == null ? c.ruling().expires() : c.terms().expires();
        Optional<Refusal> refusal = byAgent(by)
                .or(() -> require(
                        Decider.agentTakesPart(by, chat), ErrorCode.FORBIDDEN, "only who takes part may promise"))
                .or(() -> terms(c.terms()))
                .or(() -> expiry(c, expires))
                .or(() -> room(chat, c.ruling().at()));
        return Outcome.unless(
                refusal,
                () -> Outcome.of(new CommitmentEvent.Made(
                        exact(c.terms()).until(expires), c.ruling().needsApproval())));
    }

    static Decision withdraw(Chat chat, Actor by, CommitmentCommand.Withdraw c) {
        return decided(
                chat,
                c.commitment(),
                LIVE,
                c.at(),
                byAgent(by),
                it -> new CommitmentEvent.Withdrawn(it.id(), it.told()));
    }

    static Decision approve(Chat chat, Actor by, CommitmentCommand.Approve c, Rules rules) {
        Optional<Refusal> refusal = byAgent(by).or(() -> note(c, rules.limits()));
        return decided(
                chat,
                c.commitment(),
                EnumSet.of(Commitment.State.AWAITING_APPROVAL),
                c.at(),
                refusal.or(() -> own(chat, by, c.commitment())),
                it -> c.approved()
                        ? new CommitmentEvent.Approved(it.id(), it.by(), it.terms())
                        : new CommitmentEvent.Refused(it.id(), c.note()));
    }

    /** Of what the visitor was not told there is nothing to the visitor. */
    static Decision answer(Chat chat, Actor by, CommitmentCommand.Answer c) {
        Optional<Refusal> refusal = require(Decider.owns(by, chat), ErrorCode.FORBIDDEN, "the visitor alone answers")
                .or(() ->
                        chat.commitment(c.commitment()).filter(it -> !it.told()).map(it -> UNKNOWN));
        Decision decision = decided(
                chat,
                c.commitment(),
                EnumSet.of(Commitment.State.OPEN),
                c.at(),
                refusal,
                it -> new CommitmentEvent.Answered(it.id(), c.accepted()));
        return decision instanceof Decision.Accepted accepted
                ? Holding.spoken(chat, by).events(accepted.events()).accepted()
                : decision;
    }

    /** Makes the event of what becomes of a promise. */
    @FunctionalInterface
    private interface Becoming {
        CommitmentEvent of(Commitment commitment);
    }

    private static Decision decided(
            Chat chat, long id, Set<Commitment.State> from, Instant at, Optional<Refusal> before, Becoming becoming) {
        Optional<Commitment> found = chat.commitment(id);
        Supplier<Optional<Refusal>> state = () -> found.isEmpty() ? Optional.of(UNKNOWN) : not(found.get(), from, at);
        return Outcome.unless(before.or(state), () -> Outcome.of(becoming.of(found.orElseThrow())));
    }

    private static Optional<Refusal> not(Commitment commitment, Set<Commitment.State> from, Instant at) {
        String why =
                switch (commitment.state(at)) {
                    case AWAITING_APPROVAL -> "it awaits approval";
                    case OPEN -> "it needs no approval";
                    case ACCEPTED, DECLINED -> "it was answered already";
                    case WITHDRAWN -> "it was withdrawn";
                    case REFUSED -> "it was not approved";
                    case EXPIRED -> "its time has passed";
                };
        return require(from.contains(commitment.state(at)), ErrorCode.WRONG_STATE, "commitment: " + why);
    }

    private static Optional<Refusal> byAgent(Actor by) {
        return require(by.kind() == Actor.Kind.AGENT, ErrorCode.FORBIDDEN, "agents and supervisors only");
    }

    private static Optional<Refusal> own(Chat chat, Actor by, long id) {
        boolean own = chat.commitment(id).filter(it -> by.is(it.by())).isPresent();
        return require(!own, ErrorCode.FORBIDDEN, "somebody else has to approve it than who promised it");
    }

    private static Optional<Refusal> note(CommitmentCommand.Approve c, ChatLimits limits) {
        if (c.note() == null) {
            return Optional.empty();
        }
        return c.approved()
                ? Optional.of(new Refusal(ErrorCode.MALFORMED, "note: with a refusal alone", "note", null))
                : Texts.said("note", c.note(), limits.note());
    }

    // ---- what may be promised

    private static Optional<Refusal> terms(CommitmentTerms terms) {
        String reference = terms.reference();
        return Texts.said("text", terms.text(), CommitmentTerms.MOST_TEXT)
                .or(() -> reference == null
                        ? Optional.empty()
                        : Texts.said("reference", reference, CommitmentTerms.MOST_REFERENCE))
                .or(() -> amount(terms));
    }

    private static Optional<Refusal> amount(CommitmentTerms terms) {
        BigDecimal amount = terms.amount();
        if (amount == null) {
            return Optional.empty();
        }
        int digits = digits(terms.currency());
        if (digits < 0) {
            return Optional.of(CURRENCY);
        }
        return amount.stripTrailingZeros().scale() > digits
                ? Optional.of(Refusal.limit(
                        "amount", digits, "amount: " + digits + " digits after the point in this currency"))
                : Optional.empty();
    }

    /** After the point; below zero where the currency has no amounts, or is none. */
    private static int digits(@Nullable String currency) {
        try {
            return currency == null ? -1 : Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknown) {
            return -1;
        }
    }

    /** With as many digits as the currency has. */
    private static CommitmentTerms exact(CommitmentTerms terms) {
        BigDecimal amount = terms.amount();
        return amount == null ? terms : terms.with(amount.setScale(digits(terms.currency()), RoundingMode.UNNECESSARY));
    }

    private static Optional<Refusal> expiry(CommitmentCommand.Commit c, Instant expires) {
        if (!expires.isAfter(c.ruling().at())) {
            return Optional.of(new Refusal(ErrorCode.MALFORMED, "expires: has passed already", "expires", null));
        }
        return expires.isAfter(c.ruling().latest())
                ? Optional.of(new Refusal(ErrorCode.LIMIT_EXCEEDED, "expires: later than allowed", "expires", null))
                : Optional.empty();
    }

    private static Optional<Refusal> room(Chat chat, Instant at) {
        long live = chat.commitments().stream().filter(it -> it.isLive(at)).count();
        if (live >= Commitment.MOST_LIVE) {
            return Optional.of(tooMany(Commitment.MOST_LIVE, " may await an answer; withdraw one"));
        }
        return chat.commitments().size() >= Commitment.MOST
                ? Optional.of(tooMany(Commitment.MOST, " in a chat"))
                : Optional.empty();
    }

    private static Refusal tooMany(int most, String where) {
        return Refusal.limit("commitments", most, "commitments: " + most + where);
    }
}
