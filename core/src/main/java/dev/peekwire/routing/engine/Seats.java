package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.routing.AgentState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agents by id, also those who are offline. */
final class Seats {
    private final Map<AgentId, Seat> seats = new HashMap<>();
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
    }
}
