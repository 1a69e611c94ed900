package dev.peekwire.response.template;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a chat when a template is expanded, by the placeholders' names, as text: numbers with a decimal
 * point, dates in ISO 8601. Values may be anything: what does not fit is treated as missing. Immutable.
 *
 * @since 0.1.0
 */
public final class TemplateValues {
    /** How many code points of a value are written; what is longer ends in an ellipsis. */
    public static final int LONGEST_VALUE = 512;

    private final String locale;
    private final ZoneId zone;
    private final Map<String, String> values;

    private TemplateValues(Builder from) {
        this.locale = from.locale;
        this.zone = from.zone;
        this.values = Map.copyOf(from.values);
    }

    /**
     * Starts from nothing.
     *
     * @param locale the language tag of the reader
     * @param zone where times are told
     */
    public static Builder of(String locale, ZoneId zone) {
        return new Builder(locale, zone);
    }

    /** Starts from these. */
    public Builder toBuilder() {
        Builder copy = new Builder(locale, zone);
        copy.values.putAll(values);
        return copy;
    }

    /** The same values, for a reader of another language. */
    public TemplateValues in(String tag) {
        return tag.equals(locale) ? this : toBuilder().locale(tag).build();
    }

    /** The language tag of the reader. */
    public String locale() {
        return locale;
    }

    /** Where times are told. */
    public ZoneId zone() {
        return zone;
    }

    /** The value of a placeholder's name, as {@code visitor.name} or {@code attribute.order}; null for none. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** For logs: how many values, and none of them. */
    @Override
    public String toString() {
        return "TemplateValues[" + values.size() + " in " + locale + "]";
    }

    /** Tells of a chat. Not thread-safe. */
    public static final class Builder {
        private String locale;
        private final ZoneId zone;
        private final Map<String, String> values = new HashMap<>();

        private Builder(String locale, ZoneId zone) {
            this.locale = Objects.requireNonNull(locale, "locale");
            this.zone = Objects.requireNonNull(zone, "zone");
        }

        /** The language tag of the reader. */
        public Builder locale(String tag) {
            locale = Objects.requireNonNull(tag, "tag");
            return this;
        }

        /** A value by its placeholder's name; null for none. */
        public Builder value(String name, @Nullable String value) {
            if (value == null) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
            return this;
        }

        /** A moment by its placeholder's name. */
        public Builder value(String name, Instant moment) {
            return value(name, moment.toString());
        }

        /** The chat's attributes, by their own names. */
        public Builder attributes(Map<String, String> attributes) {
            attributes.forEach((name, value) -> values.put(Placeholder.ATTRIBUTE + name, value));
            return this;
        }

        /** What the agent filled in, by the inputs' names without {@code input.}. */
        public Builder inputs(Map<String, String> inputs) {
            inputs.forEach((name, value) -> values.put(Input.PREFIX + name, value));
            return this;
        }

        /** The values. */
        public TemplateValues build() {
            return new TemplateValues(this);
        }
    }
}
