package dev.peekwire.internal.answer;

import dev.peekwire.response.Responses;

/** A desk's responses of the moment. Thread-safe. */
public final class Repertoire {
    private volatile Responses now;

    /** These, until others are given. */
    public Repertoire(Responses first) {
        now = first;
    }

    /** The responses of the moment; who needs more than one thing of them asks once. */
    public Responses now() {
        return now;
    }

    /** Others from now on. */
    public void now(Responses next) {
        now = next;
    }
}
