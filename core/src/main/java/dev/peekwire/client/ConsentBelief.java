package dev.peekwire.client;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.ConsentState;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.PeekLevel;

/**
 * What the client itself believes the visitor allows: the desk's events, less what the visitor has done since. Between an
 * act and the desk's answer nothing is believed to be allowed; after a withdrawal nothing is, whatever crosses it, until
 * a later act of the visitor is granted. Not thread-safe: guarded by the {@link DraftStream}.
 */
final class ConsentBelief {
    private ConsentState told = ConsentState.none();
    private long seen;
    private long settledAt;
    private int undecided;
    private long acts;
    private long withdrawal;
    private long granted;

    /** The visitor asks for a grant; answers the number of the act. */
    long asked() {
        undecided++;
        return ++acts;
    }

    /** The desk granted that act in this version; what is allowed as it is makes no event that could be waited for. */
    void granted(long act, Grant asked, long version) {
        undecided--;
        granted = Math.max(granted, act);
        if (!asked.equals(told.grant())) {
            settledAt = Math.max(settledAt, version);
        }
    }

    /** The desk refused an act, or has not answered in time. */
    void failed() {
        undecided--;
    }

    void withdrew() {
        withdrawal = ++acts;
    }

    void seen(RecordedEvent recorded) {
        ChatEvent event = recorded.event();
        if (event instanceof ChatEvent.ConsentGranted consent) {
            told = told.granted(consent.grant());
        } else if (event instanceof ChatEvent.ConsentWithdrawn) {
            told = told.withdrawn();
        }
        seenUpTo(recorded.version());
    }

    void seenUpTo(long version) {
        seen = Math.max(seen, version);
    }

    /** What may leave the device. */
    PeekLevel level() {
        boolean certain = undecided == 0 && seen >= settledAt && withdrawal <= granted;
        return certain ? told.level() : PeekLevel.NONE;
    }

    /** Whether typing could be the act of consent: nothing was granted, asked for or decided by hand. */
    boolean untouched() {
        return told.grant() == null && !told.decided() && undecided == 0 && seen >= settledAt && withdrawal == 0;
    }
}
