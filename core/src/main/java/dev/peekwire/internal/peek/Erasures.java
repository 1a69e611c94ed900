package dev.peekwire.internal.peek;

import dev.peekwire.protocol.EraseReason;
import dev.peekwire.spi.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The erasures of one draft that some viewer has not confirmed yet. Guarded by the {@link LiveDraft}. */
final class Erasures {
    /** An erasure's number is the draft's number and a counter of its own, so that the answer finds the draft. */
    private static final int COUNTER_BITS = 20;

    private final int draft;
    private final Runnable counter;
    private final List<Erasure> pending = new ArrayList<>();
    private long count;

    /** With what is told of each that somebody has to confirm. */
    Erasures(int draft, Runnable counter) {
        this.draft = draft;
        this.counter = counter;
    }

    /** The number of the draft that an erasure's number belongs to. */
    static int draftOf(long erasure) {
        return (int) (erasure >>> COUNTER_BITS);
    }

    /** Begins one for those viewers whose screens may hold text; the others have nothing to confirm. */
    Erasure begin(EraseReason reason, Viewer[] among) {
        List<Viewer> exposed =
                Arrays.stream(among).filter(v -> v.exposed && v.erasing == null).toList();
        long number = ((long) draft << COUNTER_BITS) | (++count & ((1 << COUNTER_BITS) - 1));
        Erasure erasure = new Erasure(number, reason, exposed);
        for (Viewer viewer : among) {
            viewer.cursor.reset();
        }
        for (Viewer viewer : exposed) {
            viewer.exposed = false;
            viewer.erasing = erasure;
            viewer.eraseTold = false;
        }
        if (!exposed.isEmpty()) {
            pending.add(erasure);
            counter.run();
        }
        return erasure;
    }

    boolean none() {
        return pending.isEmpty();
    }

    /** Takes the viewers of a connection off what they have to confirm; answers the erasures that this completes. */
    List<Erasure> settle(Connection connection, Predicate<Erasure> which) {
        List<Erasure> finished = new ArrayList<>();
        for (Erasure erasure : List.copyOf(pending)) {
            if (which.test(erasure) && erasure.without(connection)) {
                pending.remove(erasure);
                finished.add(erasure);
            }
        }
        return finished;
    }

    /** Done when all that is pending now is done. */
    CompletableFuture<@Nullable Void> settled() {
        return CompletableFuture.allOf(pending.stream().map(Erasure::done).toArray(CompletableFuture<?>[]::new));
    }
}
