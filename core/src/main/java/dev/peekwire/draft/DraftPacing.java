package dev.peekwire.draft;

import java.time.Duration;

/**
 * How often a sender may send: one frame a window. The desk sets it in the welcome and stretches it under load.
 *
 * @param window 50 ms to 1 s
 * @since 0.1.0
 */
public record DraftPacing(Duration window) {
    /** The shortest window: 50 ms. */
    public static final Duration SHORTEST = Duration.ofMillis(50);

    /** The longest window: 1 s. */
    public static final Duration LONGEST = Duration.ofSeconds(1);

    /** A window of 200 ms. */
    public static final DraftPacing DEFAULT = new DraftPacing(Duration.ofMillis(200));

    /** Validates the window. */
    public DraftPacing {
        if (!window.equals(within(window))) {
            throw new IllegalArgumentException("window " + window + ": allowed are " + SHORTEST + " to " + LONGEST);
        }
    }

    /** The pacing with the allowed window that is nearest to the one wished for. */
    public static DraftPacing nearest(Duration window) {
        return new DraftPacing(within(window));
    }

    /** The window in nanoseconds. */
    public long windowNanos() {
        return window.toNanos();
    }

    private static Duration within(Duration window) {
        if (window.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return window.compareTo(LONGEST) > 0 ? LONGEST : window;
    }
}
