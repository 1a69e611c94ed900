package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.commitment.Commitment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a chat's state has of promises and of what its visitor asks and says. Immutable.
 *
 * @param all the promises, in the order in which they were made
 * @param asked since when the visitor asks for a compensation; null while nothing is asked for
 * @param score what the visitor gave the chat; 0 if nothing yet
 */
record FoldedCommitments(List<Commitment> all, @Nullable Instant asked, int score) {
    static final FoldedCommitments NONE = new FoldedCommitments(List.of(), null, 0);

    FoldedCommitments {
        all = List.copyOf(all);
    }

    FoldedCommitments after(RecordedEvent recorded) {
        CommitmentEvent event = (CommitmentEvent) recorded.event();
        return switch (event.type()) {
            case COMMITMENT_MADE -> made((CommitmentEvent.Made) event, recorded);
            case COMMITMENT_APPROVED ->
                told(become(((CommitmentEvent.Approved) event).commitment(), Commitment.State.OPEN));
            case COMMITMENT_REFUSED -> become(((CommitmentEvent.Refused) event).commitment(), Commitment.State.REFUSED);
            case COMMITMENT_ANSWERED -> answered((CommitmentEvent.Answered) event);
            case COMMITMENT_WITHDRAWN ->
                become(((CommitmentEvent.Withdrawn) event).commitment(), Commitment.State.WITHDRAWN);
            case COMPENSATION_ASKED -> new FoldedCommitments(all, recorded.at(), score);
            case COMPENSATION_SETTLED -> told(this);
            case SURVEYED -> new FoldedCommitments(all, asked, ((CommitmentEvent.Surveyed) event).score());
            default -> throw new IllegalStateException("no commitment: " + event.type());
        };
    }

    private FoldedCommitments made(CommitmentEvent.Made event, RecordedEvent recorded) {
        List<Commitment> next = new ArrayList<>(all);
        AgentId by = new AgentId(recorded.by().id());
        next.add(Commitment.made(recorded.version(), by, recorded.at(), event.terms(), event.approval()));
        FoldedCommitments made = new FoldedCommitments(next, asked, score);
        return event.approval() ? made : told(made);
    }

    private FoldedCommitments answered(CommitmentEvent.Answered event) {
        return become(event.commitment(), event.accepted() ? Commitment.State.ACCEPTED : Commitment.State.DECLINED);
    }

    private FoldedCommitments become(long id, Commitment.State state) {
        List<Commitment> next =
                all.stream().map(it -> it.id() == id ? it.become(state) : it).toList();
        return new FoldedCommitments(next, asked, score);
    }

    /** The visitor has an answer to what was asked: a promise, or that there is none. */
    private static FoldedCommitments told(FoldedCommitments now) {
        return now.asked == null ? now : new FoldedCommitments(now.all, null, now.score);
    }

    /** After the close nobody approves anything any more, nor is there anybody to be asked. */
    FoldedCommitments closed() {
        return new FoldedCommitments(all.stream().map(Commitment::closed).toList(), null, score);
    }

    @Override
    public String toString() {
        return "FoldedCommitments[" + all.size() + ", asked=" + Objects.toString(asked) + "]";
    }
}
