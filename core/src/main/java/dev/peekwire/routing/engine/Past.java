package dev.peekwire.routing.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How an agent stood lately: a ring that grows to its bound. */
final class Past {
    /** How many standings are remembered. */
    static final int MOST = 32;

    private Standing[] ring;
    private int added;

    Past(Standing first) {
        ring = new Standing[] {first, first, first, first};
        added = 1;
    }

    void add(Standing next) {
        if (next.sameAs(at(added - 1))) {
            return;
        }
        if (added == ring.length && added < MOST) {
            ring = Arrays.copyOf(ring, added * 2);
        }
        ring[added % ring.length] = next;
        added++;
    }

    /** How the agent stood after a step, or null if that is forgotten. */
    @Nullable Standing after(long step) {
        for (int i = added - 1; i >= Math.max(0, added - ring.length); i--) {
            if (at(i).step() <= step) {
                return at(i);
            }
        }
        return null;
    }

    private Standing at(int number) {
        return ring[number % ring.length];
    }
}
