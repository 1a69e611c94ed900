package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.routing.AgentState;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The agents by id, also those who are offline, but of those without chats only the latest. */
final class Seats {
    /** How many agents are remembered who are offline and have no chat. */
    static final int MOST_ABSENT = 10_000;

    private final Map<AgentId, Seat> seats = new HashMap<>();

    /** Who has been absent longest comes first. */
    private final Set<Seat> absent = new LinkedHashSet<>();

    private final Teams teams;
    private final Lines lines;
    private long step;

    Seats(Teams teams, Lines lines) {
        this.teams = teams;
        this.lines = lines;
    }

    @Nullable Seat get(AgentId agent) {
        return seats.get(agent);
    }

    /** What is told of an agent replaces all that was counted but the offers. */
    Seat change(Instant now, AgentState state) {
        Seat seat = seats.get(state.agent());
        if (seat == null) {
            seat = new Seat(state.profile(), now);
            seats.put(seat.id, seat);
            seat.become(state.profile(), teams, lines);
        } else if (!seat.profile().equals(state.profile())) {
            seat.become(state.profile(), teams, lines);
        }
        seat.told(now, state);
        return seat;
    }

    /** The number of the latest settling. */
    long step() {
        return step;
    }

    void settle(Seat seat) {
        seat.settle(++step);
        if (!seat.isAbsent()) {
            absent.remove(seat);
        } else if (absent.add(seat) && absent.size() > MOST_ABSENT) {
            forget(absent.iterator().next());
        }
    }

    private void forget(Seat seat) {
        absent.remove(seat);
        seats.remove(seat.id);
        seat.forget();
        teams.forget(seat);
    }
}
