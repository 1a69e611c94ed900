package dev.peekwire.internal.peek;

import dev.peekwire.protocol.EraseReason;

/**
 * A program that reads a draft, when it wants to and at its own pace. Told without a lock, on the thread of whoever caused
 * it, which is the draft's own path: returns at once.
 */
public interface DraftReader {
    /** There is something to read that was not there before. */
    void changed();

    /**
     * What was read is gone: nothing that was made of it is to be used or shown any more.
     *
     * @param reason why
     */
    void gone(EraseReason reason);
}
