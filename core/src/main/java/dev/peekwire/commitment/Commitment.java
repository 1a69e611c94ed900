package dev.peekwire.commitment;

import dev.peekwire.AgentId;
import java.time.Instant;
import java.util.Objects;

/**
 * One promise in a chat, and what became of it. Immutable.
 *
 * @param id the version of the event that made it, which names it in its chat
 * @param by who promised it
 * @param at when
 * @param terms what
 * @param needsApproval whether a supervisor had to approve it
 * @param told whether the visitor knows of it: at once, or when it was approved
 * @param decided what became of it, without regard to the time: never {@link State#EXPIRED}
 * @since 0.1.0
 */
public record Commitment(
        long id, AgentId by, Instant at, CommitmentTerms terms, boolean needsApproval, boolean told, State decided) {
    /** How many of a chat may await approval or an answer. */
    public static final int MOST_LIVE = 20;

    /** How many a chat may have in all. */
    public static final int MOST = 50;

    /** What can be said of one. */
    public enum State {
        /** A supervisor has to approve it; the visitor does not know of it. */
        AWAITING_APPROVAL,
        /** The visitor may accept it. */
        OPEN,
        /** The visitor took it. */
        ACCEPTED,
        /** The visitor did not want it. */
        DECLINED,
        /** It was taken back before it was answered. */
        WITHDRAWN,
        /** A supervisor did not approve it. */
        REFUSED,
        /** Its time passed before it was answered, or approved. */
        EXPIRED
    }

    /** Validates. */
    public Commitment {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(terms, "terms");
        if (decided == State.EXPIRED) {
            throw new IllegalArgumentException("decided: time decides on that");
        }
    }

    /** One that was just made. */
    public static Commitment made(long id, AgentId by, Instant at, CommitmentTerms terms, boolean needsApproval) {
        State state = needsApproval ? State.AWAITING_APPROVAL : State.OPEN;
        return new Commitment(id, by, at, terms, needsApproval, !needsApproval, state);
    }

    /** What can be said of it at an instant. */
    public State state(Instant now) {
        boolean over = terms.expires() != null && !now.isBefore(terms.expires());
        return over && undecided() ? State.EXPIRED : decided;
    }

    /** Whether something may become of it yet: it awaits approval, or an answer. */
    public boolean isLive(Instant now) {
        State state = state(now);
        return state == State.OPEN || state == State.AWAITING_APPROVAL;
    }

    /** Whether it binds whoever promised it: the visitor may accept it, or has. */
    public boolean stands(Instant now) {
        State state = state(now);
        return state == State.OPEN || state == State.ACCEPTED;
    }

    /** The same after something became of it. An approval, which makes it {@link State#OPEN}, tells the visitor of it. */
    public Commitment become(State next) {
        return new Commitment(id, by, at, terms, needsApproval, told || next == State.OPEN, next);
    }

    /** The same after the close of its chat: what was not approved by then never is. */
    public Commitment closed() {
        return decided == State.AWAITING_APPROVAL ? become(State.WITHDRAWN) : this;
    }

    private boolean undecided() {
        return decided == State.OPEN || decided == State.AWAITING_APPROVAL;
    }

    /** Nothing that anybody typed. */
    @Override
    public String toString() {
        return "Commitment[" + id + ", by=" + by + ", " + decided + "]";
    }
}
