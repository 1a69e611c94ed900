package dev.peekwire.desk;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * What other nodes were told last of what is typed here: told again while it stands, and once that it does not. Thread-safe.
 *
 * @param <T> what
 */
final class Said<T> {
    /** How often what stands is told again. */
    static final Duration AGAIN = Duration.ofSeconds(4);

    /** After so long without a word it does not stand any more. */
    static final Duration LASTS = Duration.ofSeconds(10);

    private final Scheduler time;
    private final T nothing;
    private final Predicate<T> tell;
    private T said;
    private boolean renewing;

    /**
     * Nothing was told.
     *
     * @param nothing what says that nothing stands
     * @param tell tells it, and answers whether there is anybody; does not block
     */
    Said(Scheduler time, T nothing, Predicate<T> tell) {
        this.time = time;
        this.nothing = nothing;
        this.tell = tell;
        this.said = nothing;
    }

    /**
     * Something else stands. Under one lock, so that what takes it away does not overtake it.
     *
     * @param stands asked last, whether it still does
     */
    synchronized void now(T next, BooleanSupplier stands) {
        if (stands.getAsBoolean() && !next.equals(said)) {
            said = next;
            tell();
        }
    }

    /** Nothing stands. */
    synchronized void nothing() {
        if (!said.equals(nothing)) {
            said = nothing;
            tell();
        }
    }

    private void tell() {
        boolean heard = tell.test(said);
        if (heard && !said.equals(nothing) && !renewing) {
            renewing = true;
            time.after(AGAIN, this::renew);
        }
    }

    private synchronized void renew() {
        renewing = false;
        if (!said.equals(nothing)) {
            tell();
        }
    }
}
