package dev.peekwire.desk;

import java.util.concurrent.atomic.LongAdder;

/** What {@link DeskStats} counts. */
final class Counters {
    final LongAdder draftFrames = new LongAdder();
    final LongAdder draftFramesRefused = new LongAdder();
    final LongAdder draftFramesUnwanted = new LongAdder();
    final LongAdder erasures = new LongAdder();
    final LongAdder malformed = new LongAdder();
    final LongAdder rateLimited = new LongAdder();
    final LongAdder slowConsumers = new LongAdder();

    DeskStats snapshot(int connections, int rooms) {
        return new DeskStats(
                connections,
                rooms,
                draftFrames.sum(),
                draftFramesRefused.sum(),
                draftFramesUnwanted.sum(),
                erasures.sum(),
                malformed.sum(),
                rateLimited.sum(),
                slowConsumers.sum());
    }
}
