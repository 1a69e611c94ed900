package dev.peekwire.json;

import dev.peekwire.draft.WellFormed;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * JSON as it is written: commas, quotes, and nothing for what is null. Writes to memory of its own that goes with it, so
 * that no text stays behind in a pool. Not thread-safe.
 */
final class JsonOut {
    static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private static final JsonStringEncoder ESCAPES = JsonStringEncoder.getInstance();
    private static final int TYPICAL = 96;

    private final StringBuilder json = new StringBuilder(TYPICAL);
    private boolean first = true;

    JsonOut open(char bracket) {
        separate();
        json.append(bracket);
        first = true;
        return this;
    }

    JsonOut close(char bracket) {
        json.append(bracket);
        first = false;
        return this;
    }

    JsonOut name(String name) {
        quoted(name);
        json.append(':');
        first = true;
        return this;
    }

    JsonOut number(long value) {
        separate();
        json.append(value);
        return this;
    }

    JsonOut flag(boolean value) {
        separate();
        json.append(value);
        return this;
    }

    /** A string; what no UTF-8 can hold, a lone surrogate, becomes U+FFFD. */
    JsonOut text(String value) {
        quoted(WellFormed.of(value));
        return this;
    }

    /** A member that is a string: the value's own text form, which is an id's value. */
    JsonOut field(String name, @Nullable Object value) {
        return value == null ? this : name(name).text(value.toString());
    }

    JsonOut field(String name, Enum<?> value) {
        return name(name).text(Wire.name(value));
    }

    JsonOut field(String name, long value) {
        return name(name).number(value);
    }

    JsonOut field(String name, boolean value) {
        return name(name).flag(value);
    }

    JsonOut field(String name, Duration value) {
        return name(name).number(value.toMillis());
    }

    JsonOut field(String name, Instant value) {
        return name(name).text(INSTANT.format(value));
    }

    /** A member that is left out when it is 0. */
    JsonOut unlessZero(String name, long value) {
        return value == 0 ? this : field(name, value);
    }

    /** A member that is left out when it says no. */
    JsonOut ifTrue(String name, boolean value) {
        return value ? field(name, true) : this;
    }

    @Override
    public String toString() {
        return json.toString();
    }

    private void quoted(String value) {
        separate();
        json.append('"');
        ESCAPES.quoteAsString(value, json);
        json.append('"');
    }

    private void separate() {
        if (!first) {
            json.append(',');
        }
        first = false;
    }
}
