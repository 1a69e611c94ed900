package dev.peekwire.internal.door;

/** So many at once, so many a second. Time comes in from outside. Thread-safe. */
public final class TokenBucket {
    private static final double NANOS = 1e9;

    private final int perSecond;
    private final int burst;
    private double tokens;
    private long at;

    /** Full at first. */
    public TokenBucket(int perSecond, int burst, long nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.at = nanoTime;
    }

    /** Takes one, if there is one. */
    public synchronized boolean take(long nanoTime) {
        tokens = Math.min(burst, tokens + (nanoTime - at) * (perSecond / NANOS));
        at = nanoTime;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
