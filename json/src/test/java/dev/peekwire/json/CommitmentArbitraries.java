package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CommitmentFrame;
import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Promises at random. */
final class CommitmentArbitraries {
    private CommitmentArbitraries() {}

    static Arbitrary<? extends ChatEvent> events(ChatEvent.Type type, Arbitrary<String> texts) {
        Arbitrary<Long> ids = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<String> perhaps = texts.injectNull(0.5);
        return switch (type) {
            case COMMITMENT_MADE -> Combinators.combine(terms(texts), flags).as(CommitmentEvent.Made::new);
            case COMMITMENT_APPROVED ->
                Combinators.combine(ids, Arbitraries.of(new AgentId("ana")), terms(texts))
                        .as(CommitmentEvent.Approved::new);
            case COMMITMENT_REFUSED -> Combinators.combine(ids, perhaps).as(CommitmentEvent.Refused::new);
            case COMMITMENT_ANSWERED -> Combinators.combine(ids, flags).as(CommitmentEvent.Answered::new);
            case COMMITMENT_WITHDRAWN -> Combinators.combine(ids, flags).as(CommitmentEvent.Withdrawn::new);
            case COMPENSATION_ASKED -> perhaps.map(CommitmentEvent.CompensationAsked::new);
            case COMPENSATION_SETTLED -> Arbitraries.just(new CommitmentEvent.CompensationSettled());
            case SURVEYED ->
                Combinators.combine(Arbitraries.integers().greaterOrEqual(0), perhaps)
                        .as(CommitmentEvent.Surveyed::new);
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    static Arbitrary<? extends ClientFrame> frames(ClientFrame.Type type) {
        Arbitrary<CommandId> commands = Values.commands();
        Arbitrary<ChatId> chats = Values.chats();
        Arbitrary<Long> ids = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<Boolean> flags = Values.flags();
        Arbitrary<String> perhaps = Values.texts().injectNull(0.5);
        return switch (type) {
            case COMMIT ->
                Combinators.combine(commands, chats, terms(Values.texts())).as(CommitmentFrame.Commit::new);
            case WITHDRAW_COMMITMENT ->
                Combinators.combine(commands, chats, ids).as(CommitmentFrame.Withdraw::new);
            case APPROVE_COMMITMENT ->
                Combinators.combine(commands, chats, ids, flags, perhaps).as(CommitmentFrame.Approve::new);
            case ANSWER_COMMITMENT ->
                Combinators.combine(commands, chats, ids, flags).as(CommitmentFrame.Answer::new);
            case ASK_COMPENSATION ->
                Combinators.combine(commands, chats, perhaps).as(CommitmentFrame.AskCompensation::new);
            case SETTLE_COMPENSATION ->
                Combinators.combine(commands, chats).as(CommitmentFrame.SettleCompensation::new);
            case SURVEY ->
                Combinators.combine(commands, chats, Arbitraries.integers().greaterOrEqual(0), perhaps)
                        .as(CommitmentFrame.Survey::new);
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    static Arbitrary<CommitmentTerms> terms(Arbitrary<String> texts) {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("99999999999"))
                .ofScale(4);
        Arbitrary<Instant> times =
                Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
        return Combinators.combine(texts, amounts.injectNull(0.3), times.injectNull(0.5), texts.injectNull(0.5))
                .as((text, amount, expires, reference) ->
                        new CommitmentTerms(text, amount, amount == null ? null : "NOK", expires, reference));
    }
}
