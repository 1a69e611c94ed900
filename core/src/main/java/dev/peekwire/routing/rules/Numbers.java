package dev.peekwire.routing.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them into a form: bounded in length, so that none costs more than another to compare. */
final class Numbers {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 9;

    private Numbers() {}

    /** The number that a text is; empty if it is none. */
    static Optional<BigDecimal> read(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = digits(text, start);
        boolean whole = point == text.length();
        int end = whole ? point : digits(text, point + 1);
        boolean good = point > start
                && point - start <= MOST_DIGITS
                && (whole || isFraction(text, point, end))
                && end == text.length();
        return good ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static boolean isFraction(String text, int point, int end) {
        return text.charAt(point) == '.' && end > point + 1 && end - point - 1 <= MOST_DECIMALS;
    }

    /** A bound without zeros at its end, so that equal bounds are equal. */
    static @Nullable BigDecimal bound(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.precision() - plain.scale() > MOST_DIGITS || plain.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "range: at most " + MOST_DIGITS + " digits before the point and " + MOST_DECIMALS + " after it");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
