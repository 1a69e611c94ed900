package dev.peekwire.response.template;

import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a value is read and written. What does not fit its format is treated as missing.
 *
 * @since 0.1.0
 */
public sealed interface Format {
    /** Which sort it is. */
    Type type();

    /** Sorts of formats. */
    enum Type {
        /** As it is. */
        TEXT,
        /** A number. */
        NUMBER,
        /** An amount of money. */
        MONEY,
        /** A date, a time, or both. */
        DATE
    }

    /** As it is, in one line. */
    record Text() implements Format {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /**
     * A number: digits with an optional sign and a decimal point, at most 30 characters. Written by the locale, with
     * grouping.
     *
     * @param fraction how many decimals are written, 0 to 10; −1 for as many as there are
     */
    record Decimal(int fraction) implements Format {
        /** Validates. */
        public Decimal {
            if (fraction < -1 || fraction > 10) {
                throw new IllegalArgumentException("fraction: " + fraction + ", allowed are 0 to 10");
            }
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /**
     * An amount: a number, alone or followed by a currency's code, as {@code 12.50 EUR}. Rounded half up to the
     * currency's decimals and written by the locale.
     *
     * @param currency of an amount that names none; null if each amount must name its own
     */
    record Money(@Nullable Currency currency) implements Format {
        @Override
        public Type type() {
            return Type.MONEY;
        }
    }

    /**
     * A date and time in ISO 8601: {@code 2026-11-22}, {@code 2026-11-22T15:30}, or with an offset or {@code Z}. What has
     * an offset is told in the zone of {@link TemplateValues#zone}.
     *
     * @param part what is written of it
     * @param style how long
     */
    record Date(Part part, FormatStyle style) implements Format {
        /** Validates. */
        public Date {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(style, "style");
        }

        @Override
        public Type type() {
            return Type.DATE;
        }
    }

    /** What is written of a date and time. */
    enum Part {
        /** The day. */
        DATE,
        /** The time of the day. */
        TIME,
        /** Both. */
        DATETIME
    }
}
