package dev.peekwire.response.flow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What will do as an answer to a step that asks. Takes anything; what is wrong with it is told by
 * {@link FlowBuilder#problems}. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Answer {
    /** How many code points an answer has at most, whatever is asked. */
    int LONGEST = 512;

    /** Which sort it is. */
    Type type();

    /**
     * What is kept of an answer: in one line, without white space around it, written in one way. Empty if it will not
     * do. An answer is never read as a template. Costs the text's length.
     */
    default Optional<String> read(String text) {
        return Answers.read(this, text);
    }

    /** Sorts of answers. */
    enum Type {
        /** {@link Text}. */
        TEXT,
        /** {@link Decimal}. */
        NUMBER,
        /** {@link Day}. */
        DAY,
        /** {@link Email}. */
        EMAIL,
        /** {@link Reference}. */
        REFERENCE,
        /** {@link OneOf}. */
        ONE_OF
    }

    /**
     * Words.
     *
     * @param least how many code points at least, 1 or more
     * @param most how many at most, up to {@value #LONGEST}
     */
    record Text(int least, int most) implements Answer {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /**
     * A number, in the digits of any script, with a point or a comma before its decimals; kept as {@code -12.5}. A comma
     * before exactly three digits will not do, since it may stand for thousands.
     *
     * @param least the lower bound, or null for none
     * @param most the upper bound, or null for none
     * @param decimals how many digits after the point at most, 0 to 9
     */
    record Decimal(@Nullable BigDecimal least, @Nullable BigDecimal most, int decimals) implements Answer {
        /** A whole number. */
        public static Decimal whole(long least, long most) {
            return new Decimal(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /**
     * A day, as {@code 2026-11-22} or {@code 22.11.2026}; kept as the former.
     *
     * @param earliest the first that will do, or null for any
     * @param latest the last that will do, or null for any
     */
    record Day(@Nullable LocalDate earliest, @Nullable LocalDate latest) implements Answer {
        @Override
        public Type type() {
            return Type.DAY;
        }
    }

    /** An e-mail address; whether there is such an address is not looked at. */
    record Email() implements Answer {
        @Override
        public Type type() {
            return Type.EMAIL;
        }
    }

    /**
     * An order's or a customer's number.
     *
     * @param pattern its form: {@code #} is a digit, {@code ?} a letter, all else itself; a visitor may leave out its
     *     blanks, {@code -}, {@code .} and {@code /}, and write small letters; 1 to 64 characters, one at least a digit or
     *     letter
     */
    record Reference(String pattern) implements Answer {
        /** Validates. */
        public Reference {
            Objects.requireNonNull(pattern, "pattern");
        }

        @Override
        public Type type() {
            return Type.REFERENCE;
        }
    }

    /**
     * One of some texts, whatever its letters' case; kept as it is written here.
     *
     * @param values which, 1 to 50
     */
    record OneOf(List<String> values) implements Answer {
        /** Copies. */
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public Type type() {
            return Type.ONE_OF;
        }
    }
}
