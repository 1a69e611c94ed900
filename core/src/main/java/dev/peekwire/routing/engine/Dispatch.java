package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingTrace.Outcome;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.engine.Trails.Choice;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what has become possible. Chats are looked at in their order, but only those that this turn may have found
 * somebody for: the chats that it brought, and the first chats of the agents whom it gave room.
 */
final class Dispatch {
    private static final Comparator<Try> ORDER = Comparator.comparing(Try::chat, Waiting.ORDER);

    private final Seats seats;
    private final Teams teams;
    private final Chats chats;
    private final Offers offers;
    private final Trails trails;
    private long choices;

    Dispatch(Seats seats, Teams teams, Chats chats, Offers offers, Trails trails) {
        this.seats = seats;
        this.teams = teams;
        this.chats = chats;
        this.offers = offers;
        this.trails = trails;
    }

    void run(Turn turn) {
        turn.seats.forEach(seats::settle);
        PriorityQueue<Try> tries = new PriorityQueue<>(ORDER);
        turn.chats.forEach(chat -> tries.add(new Try(chat, null)));
        turn.seats.forEach(seat -> next(tries, seat));
        for (Try first = tries.poll(); first != null; first = tries.poll()) {
            if (first.chat.lines.length > 0) {
                serve(turn, first.chat);
            }
            if (first.seat != null) {
                next(tries, first.seat);
            }
        }
    }

    private static void next(PriorityQueue<Try> tries, Seat seat) {
        Waiting chat = seat.next();
        if (chat != null) {
            tries.add(new Try(chat, seat));
        }
    }

    private void serve(Turn turn, Waiting chat) {
        if (!toWanted(turn, chat) && !toBest(turn, chat)) {
            trails.waits(turn, chat, seats.step());
        }
    }

    private boolean toBest(Turn turn, Waiting chat) {
        for (Line line : chat.lines) {
            OfferPolicy policy = teams.of(line.need().team()).policy().offers();
            int many = policy.mode() == OfferPolicy.Mode.PUSH ? 1 : policy.fanout();
            List<Seat> first = line.best(chat, Math.max(2, many));
            if (!first.isEmpty()) {
                give(turn, chat, line, first, many);
                return true;
            }
        }
        return false;
    }

    /** Somebody who is wanted is asked alone. */
    private boolean toWanted(Turn turn, Waiting chat) {
        for (AgentId wanted : chat.ticket.wanted()) {
            Seat seat = seats.get(wanted);
            Line line = seat == null || chat.excludes(wanted) ? null : lineFor(seat, chat);
            if (seat != null && line != null) {
                give(turn, chat, line, List.of(seat), 1);
                return true;
            }
        }
        return false;
    }

    private static @Nullable Line lineFor(Seat seat, Waiting chat) {
        for (Line line : chat.lines) {
            if (seat.standing().takes(line.need()) && line.admits(seat)) {
                return line;
            }
        }
        return null;
    }

    /** To so many of those who come first, if there are so many. */
    private void give(Turn turn, Waiting chat, Line line, List<Seat> first, int many) {
        TeamPolicy policy = teams.of(line.need().team()).policy();
        List<Seat> best = first.subList(0, Math.min(many, first.size()));
        Choice choice = new Choice(ids(best), first.size() > 1 ? first.get(1).id : null, able(chat, line));
        best.forEach(seat -> seat.lastChosen = ++choices);
        if (policy.offers().mode() == OfferPolicy.Mode.OFFER) {
            trails.chosen(turn, chat, Outcome.OFFERED, seats.step(), choice);
            offers.offer(turn, chat, line, best);
        } else {
            trails.chosen(turn, chat, Outcome.ASSIGNED, seats.step(), choice);
            best.get(0).load += line.need().weight();
            chats.exit(turn, chat, false);
            turn.decide(new RoutingDecision.Assign(
                    chat.ticket, best.get(0).id, line.need().team()));
        }
        best.forEach(seats::settle);
    }

    private static List<AgentId> ids(List<Seat> seats) {
        return seats.stream().map(seat -> seat.id).toList();
    }

    private int able(Waiting chat, Line line) {
        long not = chat.excluded().map(seats::get).filter(line::isAble).count();
        return line.able() - (int) not;
    }

    /** A chat to look at, and whose first it is if it is somebody's. */
    private record Try(Waiting chat, @Nullable Seat seat) {}
}
