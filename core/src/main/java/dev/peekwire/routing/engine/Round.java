package dev.peekwire.routing.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The offers of one chat that were made at one time and stand. */
final class Round {
    final Line.Key through;
    final Instant until;
    final List<Seat> seats;

    Round(Line.Key through, Instant until, List<Seat> seats) {
        this.through = through;
        this.until = until;
        this.seats = new ArrayList<>(seats);
    }
}
