package dev.peekwire.internal.peek;

/** What became of a frame of a visitor's draft stream, so that the connection can answer it. */
public enum Verdict {
    /** Taken, and told to the viewers. */
    APPLIED,
    /** Old, or not wanted any more; it crossed with what the desk said. Nothing to answer. */
    IGNORED,
    /** A gap or mismatch: ask for a snapshot. */
    RESYNC,
    /** Over the limit: nothing is kept of it. */
    TOO_LONG,
    /** No live grant allows it: refused, counted, nothing is kept of it. */
    NO_CONSENT
}
