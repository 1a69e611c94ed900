package dev.peekwire.transcript.proof;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An event as far as it is shown, some parts with their values and some as commitments: its hash is the same whichever
 * parts are shown. Immutable.
 *
 * @param version the event's
 * @param at when, in UTC to the millisecond, as {@link #time} writes it
 * @param type which event, in lower snake case
 * @param by who caused it
 * @param fields what the event says
 * @since 0.1.0
 */
public record EventBody(long version, String at, String type, Part by, Map<String, Part> fields) {
    /** The name that {@link #by} is committed to under; no field has it. */
    public static final String BY = "by";

    /** Validates and copies. */
    public EventBody {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(by, "by");
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        if (fields.containsKey(BY)) {
            throw new IllegalArgumentException("fields: one is called " + BY);
        }
    }

    /** A time in the form that is hashed: {@code 2026-11-22T19:05:00.123Z}. */
    public static String time(Instant at) {
        return UtcTime.text(at);
    }

    /** What the event comes to; all that is told of one that is withheld. */
    public Hash hash() {
        return new Hasher().body(this);
    }
}
