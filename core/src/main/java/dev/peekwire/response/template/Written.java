package dev.peekwire.response.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Values read by their format and written by a locale. */
final class Written {
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_DATE = 40;

    private Written() {}

    /** Whether a value can be read. */
    static boolean fits(Format format, String value) {
        return switch (format.type()) {
            case TEXT -> true;
            case NUMBER -> number(value).isPresent();
            case MONEY ->
                amount(value).isPresent()
                        && currency(value, (Format.Money) format).isPresent();
            case DATE ->
                date(value, (Format.Date) format, Locale.ROOT, ZoneOffset.UTC).isPresent();
        };
    }

    /** The value as text; empty if it does not fit. */
    static Optional<String> write(Format format, String value, Locale locale, ZoneId zone) {
        return switch (format.type()) {
            case TEXT -> Optional.of(value);
            case NUMBER -> number(value).map(n -> number(n, ((Format.Decimal) format).fraction(), locale));
            case MONEY -> money(value, (Format.Money) format, locale);
            case DATE -> date(value, (Format.Date) format, locale, zone);
        };
    }

    /** Digits with an optional sign and point. No exponent: {@code 1e999999999} would be written out. */
    static Optional<BigDecimal> number(String value) {
        if (value.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        boolean digit = false;
        boolean point = false;
        for (int i = value.startsWith("-") ? 1 : 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '.' ? point || !digit : c < '0' || c > '9') {
                return Optional.empty();
            }
            point |= c == '.';
            digit |= c != '.';
        }
        return digit && !value.endsWith(".") ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }

    private static String number(BigDecimal number, int fraction, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(Math.max(0, fraction));
        format.setMaximumFractionDigits(fraction < 0 ? LONGEST_NUMBER : fraction);
        return format.format(number);
    }

    private static Optional<String> money(String value, Format.Money format, Locale locale) {
        Optional<Currency> currency = currency(value, format);
        return amount(value).flatMap(amount -> currency.map(in -> money(amount, in, locale)));
    }

    private static Optional<BigDecimal> amount(String value) {
        int space = value.indexOf(' ');
        return number(space < 0 ? value : value.substring(0, space));
    }

    /** The value's own, or else the format's. */
    private static Optional<Currency> currency(String value, Format.Money format) {
        int space = value.indexOf(' ');
        return space < 0 ? Optional.ofNullable(format.currency()) : currency(value.substring(space + 1));
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    static String money(BigDecimal amount, Currency currency, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        if (format instanceof DecimalFormat decimal) {
            // A till's own separator, where a locale has one for its own currency, is not another currency's.
            decimal.setDecimalSeparatorAlwaysShown(false);
        }
        return format.format(amount);
    }

    private static Optional<String> date(String value, Format.Date format, Locale locale, ZoneId zone) {
        if (value.length() > LONGEST_DATE) {
            return Optional.empty();
        }
        DateTimeFormatter written =
                switch (format.part()) {
                    case DATE -> DateTimeFormatter.ofLocalizedDate(format.style());
                    case TIME -> DateTimeFormatter.ofLocalizedTime(format.style());
                    case DATETIME -> DateTimeFormatter.ofLocalizedDateTime(format.style());
                };
        try {
            return Optional.of(written.withLocale(locale).format(read(value, zone)));
        } catch (DateTimeException unfit) {
            return Optional.empty();
        }
    }

    private static TemporalAccessor read(String value, ZoneId zone) {
        int time = value.indexOf('T');
        if (time < 0) {
            return LocalDate.parse(value);
        }
        boolean offset = value.endsWith("Z") || value.indexOf('+', time) > 0 || value.indexOf('-', time) > 0;
        return offset ? OffsetDateTime.parse(value).atZoneSameInstant(zone) : LocalDateTime.parse(value);
    }
}
