package dev.peekwire.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is promised. Says only what can be said of every desk; whether a text is empty or too long, or a currency exists, is
 * asked when it is promised.
 *
 * @param text what, in words; empty if it was erased
 * @param amount how much money, more than zero, or null for a promise without
 * @param currency of the amount, as ISO 4217 has it: {@code EUR}; null exactly where the amount is
 * @param expires until when it can be accepted, that instant not included, to the millisecond; null for as long as the desk's
 *     policy lets it stand
 * @param reference the company's own number for it, or null
 * @since 0.1.0
 */
public record CommitmentTerms(
        String text,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable Instant expires,
        @Nullable String reference) {
    /** The longest text, in code points. */
    public static final int MOST_TEXT = 500;

    /** The longest reference, in code points. */
    public static final int MOST_REFERENCE = 64;

    private static final int MOST_DIGITS = 15;
    private static final int MOST_FRACTION = 4;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if amount and currency do not come together, the amount is not above zero or has more
     *     than 15 digits or more than 4 after the point, or the currency is not three capital letters
     */
    public CommitmentTerms {
        Objects.requireNonNull(text, "text");
        require((amount == null) == (currency == null), "amount and currency: both or neither");
        require(amount == null || fits(amount), "amount: above zero, of at most 15 digits, 4 of them after the point");
        require(currency == null || CURRENCY.matcher(currency).matches(), "currency: three capital letters");
        expires = expires == null ? null : expires.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A promise in words alone. */
    public static CommitmentTerms of(String text) {
        return new CommitmentTerms(text, null, null, null, null);
    }

    /**
     * The amount that a text says: digits, and after a point at most four more.
     *
     * @throws IllegalArgumentException if it says none
     */
    public static BigDecimal amount(String text) {
        require(AMOUNT.matcher(text).matches(), "amount: digits with a point, as 12.50, expected");
        return new BigDecimal(text);
    }

    /** The amount as digits, with a point where it has a fraction; null without one. */
    public @Nullable String amountText() {
        return amount == null ? null : amount.toPlainString();
    }

    /** The same with another amount. */
    public CommitmentTerms with(@Nullable BigDecimal other) {
        return new CommitmentTerms(text, other, currency, expires, reference);
    }

    /** The same, to be accepted until then. */
    public CommitmentTerms until(Instant other) {
        return new CommitmentTerms(text, amount, currency, other, reference);
    }

    /** Currency and expiry; nothing that anybody typed. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "CommitmentTerms[currency=%s, expires=%s]", currency, expires);
    }

    private static boolean fits(BigDecimal amount) {
        return amount.signum() > 0
                && amount.scale() >= 0
                && amount.scale() <= MOST_FRACTION
                && amount.precision() <= MOST_DIGITS;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
