package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingDecision.Reason;
import dev.peekwire.routing.RoutingTrace.Outcome;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Offers made, answered, missed and taken back. */
final class Offers {
    private final Teams teams;
    private final Chats chats;
    private final Trails trails;

    Offers(Teams teams, Chats chats, Trails trails) {
        this.teams = teams;
        this.chats = chats;
        this.trails = trails;
    }

    void offer(Turn turn, Waiting chat, Line line, List<Seat> seats) {
        OfferPolicy policy = policy(line.key);
        Instant until = Times.plus(turn.now, policy.timeout());
        chats.offered(turn, chat, new Round(line.key, until, seats));
        for (Seat seat : seats) {
            seat.reserved += line.need().weight();
            seat.offers.add(chat);
            turn.decide(
                    new RoutingDecision.Offer(chat.id(), seat.id, line.need().team(), until));
        }
    }

    /** The chat is the agent's; the others' offers end. Nothing if the offer does not stand. */
    void accepted(Turn turn, @Nullable Waiting chat, @Nullable Seat seat) {
        Round round = standing(chat, seat);
        if (chat == null || seat == null || round == null) {
            return;
        }
        seat.misses = 0;
        trails.note(turn, chat, Outcome.ASSIGNED, List.of(seat.id), 0);
        turn.decide(new RoutingDecision.Assign(
                chat.ticket, seat.id, round.through.need().team()));
        release(turn, chat, seat, round);
        revoke(turn, chat, Reason.TAKEN);
        seat.load += chat.ticket.route().weight();
        chats.exit(turn, chat, false);
    }

    void declined(Turn turn, @Nullable Waiting chat, @Nullable Seat seat) {
        Round round = standing(chat, seat);
        if (chat != null && seat != null && round != null) {
            seat.misses = 0;
            trails.note(turn, chat, Outcome.DECLINED, List.of(seat.id), 0);
            refused(turn, chat, seat, round);
        }
    }

    /** Nobody has answered in time. */
    void missed(Turn turn, Waiting chat) {
        Round round = chat.round;
        if (round == null) {
            return;
        }
        for (Seat seat : List.copyOf(round.seats)) {
            turn.decide(new RoutingDecision.Revoke(chat.id(), seat.id, Reason.MISSED));
            seat.misses++;
            trails.note(turn, chat, Outcome.MISSED, List.of(seat.id), 0);
            refused(turn, chat, seat, round);
            away(turn, seat, policy(round.through).misses());
        }
    }

    /** All offers of a chat end, and nobody has declined it. */
    void revoke(Turn turn, Waiting chat, Reason reason) {
        Round round = chat.round;
        if (round == null) {
            return;
        }
        for (Seat seat : List.copyOf(round.seats)) {
            turn.decide(new RoutingDecision.Revoke(chat.id(), seat.id, reason));
            release(turn, chat, seat, round);
        }
        chats.unoffered(turn, chat, null);
    }

    /** The agent has changed: what can't be accepted any more is declined. */
    void review(Turn turn, Seat seat) {
        for (Waiting chat : List.copyOf(seat.offers)) {
            Round round = chat.round;
            if (round != null && !seat.mayAccept(round.through)) {
                withdraw(turn, chat, seat, round);
            }
        }
        while (seat.overloaded() && !seat.offers.isEmpty()) {
            Waiting latest = seat.offers.get(seat.offers.size() - 1);
            withdraw(turn, latest, seat, latest.round);
        }
    }

    private void away(Turn turn, Seat seat, int most) {
        if (most > 0 && seat.misses >= most && seat.presence == Presence.AVAILABLE) {
            turn.decide(new RoutingDecision.SetAway(seat.id, seat.misses));
            seat.presence = Presence.AWAY;
            seat.misses = 0;
            review(turn, seat);
        }
    }

    private void withdraw(Turn turn, Waiting chat, Seat seat, @Nullable Round round) {
        if (round != null) {
            turn.decide(new RoutingDecision.Revoke(chat.id(), seat.id, Reason.UNAVAILABLE));
            trails.note(turn, chat, Outcome.DECLINED, List.of(seat.id), 1);
            refused(turn, chat, seat, round);
        }
    }

    private void refused(Turn turn, Waiting chat, Seat seat, Round round) {
        release(turn, chat, seat, round);
        Set<AgentId> declined = new HashSet<>(chat.declined);
        declined.add(seat.id);
        chat.declined = Set.copyOf(declined);
        if (round.seats.isEmpty()) {
            chats.unoffered(
                    turn, chat, Times.plus(turn.now, policy(round.through).reofferAfter()));
        }
    }

    private static void release(Turn turn, Waiting chat, Seat seat, Round round) {
        round.seats.remove(seat);
        seat.offers.remove(chat);
        seat.reserved -= round.through.need().weight();
        turn.seats.add(seat);
    }

    private static @Nullable Round standing(@Nullable Waiting chat, @Nullable Seat seat) {
        Round round = chat == null ? null : chat.round;
        return round != null && seat != null && round.seats.contains(seat) ? round : null;
    }

    private OfferPolicy policy(Line.Key through) {
        return teams.of(through.need().team()).policy().offers();
    }
}
