package dev.peekwire.desk;

import dev.peekwire.internal.dispatch.RouterDriver;
import dev.peekwire.internal.serial.UnderWay;
import java.util.concurrent.atomic.LongAdder;

/** What {@link DeskStats} counts, and what is to be said once only. */
final class Counters {
    final LongAdder draftFrames = new LongAdder();
    final LongAdder draftFramesRefused = new LongAdder();
    final LongAdder draftFramesUnwanted = new LongAdder();
    final LongAdder erasures = new LongAdder();
    final LongAdder malformed = new LongAdder();
    final LongAdder rateLimited = new LongAdder();
    final LongAdder slowConsumers = new LongAdder();

    /** Long chats are slower to load then, and nothing else. */
    final Mishap snapshots = new Mishap("the store's snapshots of long chats");

    final LongAdder appends = new LongAdder();
    final LongAdder falseClaims = new LongAdder();
    final LongAdder robotic = new LongAdder();
    final LongAdder unchecked = new LongAdder();
    final LongAdder erased = new LongAdder();
    final LongAdder expired = new LongAdder();
    final LongAdder certificates = new LongAdder();
    final LongAdder conflicts = new LongAdder();
    final LongAdder fenced = new LongAdder();
    final StoreSigns store = new StoreSigns();
    final FollowUpSigns followUps = new FollowUpSigns();
    final UnderWay underWay = new UnderWay();

    DeskStats snapshot(int connections, int rooms, RouterDriver.Gauges routing, DeskStats.Nodes nodes) {
        return new DeskStats(
                connections,
                rooms,
                routing.waiting(),
                routing.offers(),
                routing.assignments(),
                draftFrames.sum(),
                draftFramesRefused.sum(),
                draftFramesUnwanted.sum(),
                erasures.sum(),
                malformed.sum(),
                rateLimited.sum(),
                slowConsumers.sum(),
                appends.sum(),
                conflicts.sum(),
                fenced.sum(),
                store.failures(),
                falseClaims.sum(),
                robotic.sum(),
                unchecked.sum(),
                nodes,
                followUps.snapshot(),
                new DeskStats.Records(erased.sum(), expired.sum(), certificates.sum()));
    }
}
