package dev.peekwire.response.template;

import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what is said of a value's sort: {@code date long}, {@code money EUR}. */
final class Sorts {
    private static final List<String> STYLES = List.of("short", "medium", "long", "full");

    private Sorts() {}

    /** The format that a placeholder says, or what its name implies. */
    static Format format(String name, @Nullable String said) throws Refused {
        if (said == null) {
            return Names.isMoment(name) ? new Format.Date(Format.Part.DATETIME, FormatStyle.MEDIUM) : new Format.Text();
        }
        Format format = byWord(word(said), more(said));
        boolean fits = Names.isAttribute(name) || (Names.isMoment(name) && format.type() == Format.Type.DATE);
        if (!fits) {
            throw new Refused("`" + name + "` is no " + name(format), "remove `:" + said + "`");
        }
        return format;
    }

    /** The first word of what is said. */
    static String word(String said) {
        return said.substring(0, end(said));
    }

    /** What is said after the first word. */
    static String more(String said) {
        int start = end(said);
        while (start < said.length() && isSpace(said.charAt(start))) {
            start++;
        }
        return said.substring(start);
    }

    private static int end(String said) {
        int end = 0;
        while (end < said.length() && !isSpace(said.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static Format byWord(String sort, String more) throws Refused {
        return switch (sort) {
            case "number" -> new Format.Decimal(more.isEmpty() ? -1 : whole(more, 0, 10));
            case "money" -> new Format.Money(more.isEmpty() ? null : currency(more));
            case "date" -> date(Format.Part.DATE, more);
            case "time" -> date(Format.Part.TIME, more);
            case "datetime" -> date(Format.Part.DATETIME, more);
            default ->
                throw new Refused(
                        "no format `" + sort + "`",
                        "write number, money EUR, date long, time short or datetime medium");
        };
    }

    /** A date's style; times have no zone in their text, so they are short or medium. */
    static Format.Date date(Format.Part part, String style) throws Refused {
        int index = style.isEmpty() ? defaultStyle(part) : STYLES.indexOf(style);
        List<String> allowed = part == Format.Part.DATE ? STYLES : STYLES.subList(0, 2);
        if (index < 0 || index >= allowed.size()) {
            throw new Refused("no style `" + style + "`", "write " + String.join(", ", allowed) + " or nothing");
        }
        return new Format.Date(part, FormatStyle.valueOf(STYLES.get(index).toUpperCase(Locale.ROOT)));
    }

    private static int defaultStyle(Format.Part part) {
        return part == Format.Part.TIME ? 0 : 1;
    }

    static Currency currency(String code) throws Refused {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new Refused("no currency `" + code + "`", "write its code in three capitals: EUR");
        }
    }

    static int whole(String digits, int least, int most) throws Refused {
        boolean plain =
                !digits.isEmpty() && digits.length() < 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = plain ? Integer.parseInt(digits) : -1;
        if (value < least || value > most) {
            throw new Refused("`" + digits + "` is no number from " + least + " to " + most, "write one of those");
        }
        return value;
    }

    static String name(Format format) {
        return switch (format.type()) {
            case TEXT -> "text";
            case NUMBER -> "number";
            case MONEY -> "amount of money";
            case DATE -> "date";
        };
    }

    static String example(Format format) {
        return switch (format.type()) {
            case TEXT -> "words";
            case NUMBER -> "a number as 12.5";
            case MONEY -> "an amount as 12.50 EUR";
            case DATE -> "a date as 2026-01-31";
        };
    }
}
