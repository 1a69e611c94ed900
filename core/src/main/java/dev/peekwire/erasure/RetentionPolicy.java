package dev.peekwire.erasure;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long what is kept of a closed chat, counted from its close. What is not named here stays as long as the chat as a whole,
 * which is the store's affair: a time that is longer than that has no effect. Immutable.
 *
 * @param after by kind, zero to 100 years
 * @since 0.1.0
 */
public record RetentionPolicy(Map<DataKind, Duration> after) {
    /** Everything stays as long as its chat. */
    public static final RetentionPolicy NONE = new RetentionPolicy(Map.of());

    private static final Duration LONGEST = Duration.ofDays(36_525);

    /** Validates and copies. */
    public RetentionPolicy {
        EnumMap<DataKind, Duration> copy = new EnumMap<>(DataKind.class);
        copy.putAll(after);
        copy.forEach((kind, time) -> {
            if (time.isNegative() || time.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(kind + ": " + time + ", allowed are zero to 100 years");
            }
        });
        after = Collections.unmodifiableMap(copy);
    }

    /** The same with another time for a kind. */
    public RetentionPolicy with(DataKind kind, Duration time) {
        Map<DataKind, Duration> more = new EnumMap<>(DataKind.class);
        more.putAll(after);
        more.put(kind, time);
        return new RetentionPolicy(more);
    }
}
