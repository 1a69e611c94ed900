package dev.peekwire.response.template;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What an agent filled in, checked and written. */
final class Filled {
    private Filled() {}

    /** As it goes out; empty if the input does not take it. */
    static Optional<String> write(Input.Takes takes, String value, TemplateValues values, Locale locale) {
        return switch (takes.type()) {
            case TEXT ->
                Optional.of(value).filter(text -> text.codePointCount(0, text.length()) <= ((Input.Text) takes).most());
            case NUMBER ->
                number((Input.Decimal) takes, value)
                        .flatMap(plain -> Written.write(new Format.Decimal(-1), plain, locale, values.zone()));
            case CHOICE -> Optional.of(value).filter(((Input.Choice) takes).choices()::contains);
            case DATE ->
                Optional.of(value)
                        .filter(day -> day.indexOf('T') < 0)
                        .flatMap(day -> Written.write(((Input.Day) takes).format(), day, locale, values.zone()));
            case MONEY ->
                Written.number(value).map(amount -> Written.money(amount, ((Input.Amount) takes).currency(), locale));
        };
    }

    private static Optional<String> number(Input.Decimal bounds, String value) {
        return Written.number(value)
                .filter(n -> bounds.least().compareTo(n) <= 0 && n.compareTo(bounds.most()) <= 0)
                .map(BigDecimal::toPlainString);
    }
}
