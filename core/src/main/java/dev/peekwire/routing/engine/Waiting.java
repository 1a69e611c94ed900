package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chat that waits, offered or not. One object for each, so it has no collection of its own until it needs one. */
final class Waiting {
    /** Chats in front, then by when they came less what their priority is worth, then by id. */
    static final Comparator<Waiting> ORDER = Comparator.comparing((Waiting chat) -> !chat.ticket.front())
            .thenComparing(chat -> chat.rank)
            .thenComparing(chat -> chat.id().value());

    /** Who has waited longest, whatever the priority. */
    static final Comparator<Waiting> BY_WAIT = Comparator.comparing((Waiting chat) -> chat.ticket.queuedAt())
            .thenComparing(chat -> chat.id().value());

    /** Whose next time comes first. */
    static final Comparator<Waiting> BY_ALARM = Comparator.comparing((Waiting chat) -> chat.alarm)
            .thenComparing(chat -> chat.id().value());

    static final Line[] NOWHERE = {};

    final Ticket ticket;
    final Team team;
    Instant rank;
    Instant expiry;
    Instant alarm;
    int stage;
    Line[] lines = NOWHERE;

    /** What was decided about it. */
    Entry[] trail = Trails.NOTHING;

    /** The offers of it that stand, or null. */
    @Nullable Round round;

    /** Who has declined or missed it. */
    Set<AgentId> declined = Set.of();

    /** When those who declined are asked again, or null. */
    @Nullable Instant reaskAt;

    Waiting(Ticket ticket, Team team, Instant now) {
        this.ticket = ticket;
        this.team = team;
        this.rank = rank(ticket, team.policy());
        this.expiry = expiry(ticket, team.policy());
        this.alarm = expiry;
        while (stage + 1 < stages().size() && !stageAt(stage + 1).isAfter(now)) {
            stage++;
        }
    }

    ChatId id() {
        return ticket.chat();
    }

    List<Need> needs() {
        return stages().get(stage).needs();
    }

    /** Those who may not have it: who handed it over, and who has declined or missed it. */
    Stream<AgentId> excluded() {
        return Stream.concat(ticket.excluded().stream(), declined.stream()).distinct();
    }

    boolean excludes(AgentId agent) {
        return ticket.excluded().contains(agent) || declined.contains(agent);
    }

    /** What comes first of all that is due for it, and with equal times this order. */
    Due due() {
        Due due = Due.EXPIRY;
        due = reaskAt != null && !reaskAt.isAfter(at(due)) ? Due.REASK : due;
        due = stage + 1 < stages().size() && !stageAt(stage + 1).isAfter(at(due)) ? Due.STAGE : due;
        return round != null && !round.until.isAfter(at(due)) ? Due.OFFER : due;
    }

    Instant at(Due due) {
        return switch (due) {
            case OFFER -> round == null ? Instant.MAX : round.until;
            case STAGE -> stageAt(stage + 1);
            case REASK -> reaskAt == null ? Instant.MAX : reaskAt;
            case EXPIRY -> expiry;
        };
    }

    private Instant stageAt(int number) {
        return Times.plus(ticket.queuedAt(), stages().get(number).after());
    }

    private List<Route.Stage> stages() {
        return ticket.route().stages();
    }

    static Instant expiry(Ticket ticket, TeamPolicy policy) {
        return ticket.live() ? Times.plus(ticket.since(), policy.maxWait()) : Instant.MAX;
    }

    static Instant rank(Ticket ticket, TeamPolicy policy) {
        Duration worth = policy.ageing().multipliedBy(ticket.route().priority());
        return worth.isZero() ? ticket.queuedAt() : Times.plus(ticket.queuedAt(), worth.negated());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    /** What may be due for a chat. */
    enum Due {
        /** Nobody answered in time. */
        OFFER,
        /** The next stage of its route. */
        STAGE,
        /** Those who declined are asked again. */
        REASK,
        /** It has waited too long. */
        EXPIRY
    }
}
