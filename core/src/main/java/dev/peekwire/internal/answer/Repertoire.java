package dev.peekwire.internal.answer;

import dev.peekwire.internal.library.OwnReplies;
import dev.peekwire.responses.Responses;

/** A desk's responses of the moment. Thread-safe. */
public final class Repertoire {
    private final OwnReplies own = new OwnReplies();
    private volatile Responses now;

    /** These, until others are given. */
    public Repertoire(Responses first) {
        now = first;
    }

    /** The responses of the moment; who needs more than one thing of them asks once. */
    public Responses now() {
        return now;
    }

    /** What agents who are connected here have written for themselves. */
    public OwnReplies own() {
        return own;
    }

    /** Others from now on. */
    public void now(Responses next) {
        now = next;
    }
}
