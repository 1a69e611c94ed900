package dev.peekwire.draft;

/** The sender's view of the link: the acknowledgement it waits for, and whether the link proved slow. */
final class DraftLink {
    /** An acknowledgement that takes longer was lost; without this a sender could wait for ever. */
    static final long PATIENCE_NANOS = 10_000_000_000L;

    private long awaited;
    private long since;
    private boolean slow;

    /** A newer frame takes over the wait, which still counts from the older one's time. */
    void asked(long seq, long now) {
        since = awaited == 0 ? now : since;
        awaited = seq;
    }

    void acknowledged(long seq, long now, long window) {
        if (seq != awaited || awaited == 0) {
            return;
        }
        long took = now - since;
        slow = took > 2 * window || (slow && took > window);
        awaited = 0;
    }

    /** Whether nothing may be sent until the acknowledgement comes. */
    boolean holds(long now, long window) {
        slow |= willHold(now, window);
        return awaited != 0 && slow;
    }

    boolean willHold(long then, long window) {
        return awaited != 0 && (slow || then - since > 2 * window);
    }

    boolean slow() {
        return slow;
    }

    boolean lost(long now) {
        return awaited != 0 && now - since >= PATIENCE_NANOS;
    }

    long untilLost(long now) {
        return PATIENCE_NANOS - (now - since);
    }

    /** The acknowledgement is not waited for any more. */
    void forget() {
        awaited = 0;
    }
}
