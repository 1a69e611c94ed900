package dev.peekwire.routing.rules;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute must be.
 *
 * @since 0.1.0
 */
public sealed interface AttributeTest {
    /** Which of the closed set this is. */
    Type type();

    /** Whether a value is so; an attribute that is not there is the empty text. */
    boolean holds(String value);

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link OneOf}. */
        ONE_OF,
        /** {@link Present}. */
        PRESENT,
        /** {@link Range}. */
        RANGE
    }

    /**
     * One of some values.
     *
     * @param values which, as they are written
     */
    record OneOf(Set<String> values) implements AttributeTest {
        /** Validates and copies. */
        public OneOf {
            values = Checks.choices("attribute", values, 512);
        }

        @Override
        public Type type() {
            return Type.ONE_OF;
        }

        @Override
        public boolean holds(String value) {
            return values.contains(value);
        }
    }

    /**
     * There, and not empty, or not.
     *
     * @param present whether it must be there
     */
    record Present(boolean present) implements AttributeTest {
        @Override
        public Type type() {
            return Type.PRESENT;
        }

        @Override
        public boolean holds(String value) {
            return present != value.isEmpty();
        }
    }

    /**
     * A number within bounds. A value is a number if it is written as {@code -12.50}: a sign, up to 18 digits, and up
     * to 9 after a point; all else is not within any bounds.
     *
     * @param least the lower bound, or null for none
     * @param leastIncluded whether the lower bound itself will do
     * @param most the upper bound, or null for none
     * @param mostIncluded whether the upper bound itself will do
     */
    record Range(@Nullable BigDecimal least, boolean leastIncluded, @Nullable BigDecimal most, boolean mostIncluded)
            implements AttributeTest {
        /** Validates; 5 and 5.0 are one bound. */
        public Range {
            least = Numbers.bound(least);
            most = Numbers.bound(most);
            leastIncluded &= least != null;
            mostIncluded &= most != null;
            if (least == null && most == null) {
                throw new IllegalArgumentException("range: at least one bound");
            }
            if (least != null && most != null && !within(least.compareTo(most), leastIncluded && mostIncluded)) {
                throw new IllegalArgumentException("range: no number is within its bounds");
            }
        }

        /** From a number on. */
        public static Range atLeast(BigDecimal least) {
            return new Range(least, true, null, false);
        }

        /** More than a number. */
        public static Range above(BigDecimal least) {
            return new Range(least, false, null, false);
        }

        /** Up to a number. */
        public static Range atMost(BigDecimal most) {
            return new Range(null, false, most, true);
        }

        /** Less than a number. */
        public static Range below(BigDecimal most) {
            return new Range(null, false, most, false);
        }

        /** Whether a number is within the bounds. */
        public boolean contains(BigDecimal number) {
            return (least == null || within(least.compareTo(number), leastIncluded))
                    && (most == null || within(number.compareTo(most), mostIncluded));
        }

        @Override
        public Type type() {
            return Type.RANGE;
        }

        @Override
        public boolean holds(String value) {
            return Numbers.read(value).filter(this::contains).isPresent();
        }

        private static boolean within(int order, boolean included) {
            return order < 0 || (included && order == 0);
        }
    }
}
