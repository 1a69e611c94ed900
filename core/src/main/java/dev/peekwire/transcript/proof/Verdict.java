package dev.peekwire.transcript.proof;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier says of an issued transcript. Immutable.
 *
 * @param type what it comes to
 * @param place where it is not as it was issued; null if it is, and for an unknown key
 * @param event the version of the event that {@link Place#ENTRY} is about; 0 otherwise
 * @param why in plain English, for the people who look at it; never a text from the transcript
 * @param statement what the desk has signed, if it could be read: to be believed only if the verdict is authentic
 * @param shown how many events are shown, in part at least
 * @param withheld how many events are withheld
 * @param late how many events got their link when the transcript was issued, since they were recorded without
 * @since 0.1.0
 */
public record Verdict(
        Type type,
        @Nullable Place place,
        long event,
        String why,
        Optional<Statement> statement,
        long shown,
        long withheld,
        long late) {
    /** What it can come to. */
    public enum Type {
        /** Everything is as the desk has signed it. */
        AUTHENTIC,
        /** Something is not as it was issued. */
        ALTERED,
        /** Something that was issued is missing. */
        INCOMPLETE,
        /** It is in order in itself, and whether the desk has signed it cannot be told: the key is not known. */
        UNKNOWN_KEY
    }

    /** Where something is not as it was issued. */
    public enum Place {
        /** What stands around the events: desk, chat, audience, time, key, their number, or the signature. */
        STATEMENT,
        /** At one event. */
        ENTRY,
        /** Among the events, no telling where: they follow each other, and are not those that were signed. */
        ENTRIES
    }

    /** Validates. */
    public Verdict {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(statement, "statement");
    }

    /** Whether it is as it was issued. */
    public boolean authentic() {
        return type == Type.AUTHENTIC;
    }
}
