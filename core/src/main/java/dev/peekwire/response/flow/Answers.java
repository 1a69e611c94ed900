package dev.peekwire.response.flow;

import dev.peekwire.reference.ReferencePattern;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what visitors answer. Everything here goes once through the text. */
final class Answers {
    private static final int MOST_DIGITS = 18;

    private Answers() {}

    static Optional<String> read(Answer takes, String text) {
        if (text.length() > 4 * Answer.LONGEST) {
            return Optional.empty();
        }
        String line = line(text);
        int length = line.codePointCount(0, line.length());
        if (length == 0 || length > Answer.LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(kept(takes, line, length));
    }

    private static @Nullable String kept(Answer takes, String line, int length) {
        return switch (takes.type()) {
            case TEXT -> within(length, ((Answer.Text) takes).least(), ((Answer.Text) takes).most()) ? line : null;
            case NUMBER -> number((Answer.Decimal) takes, digits(line));
            case DAY -> day((Answer.Day) takes, digits(line));
            case EMAIL -> isEmail(line) ? line : null;
            case REFERENCE -> reference(((Answer.Reference) takes).pattern(), digits(line));
            case ONE_OF ->
                ((Answer.OneOf) takes)
                        .values().stream()
                                .filter(value -> value.strip().equalsIgnoreCase(line))
                                .findFirst()
                                .orElse(null);
        };
    }

    private static @Nullable String reference(String pattern, String line) {
        return ReferencePattern.isSound(pattern)
                ? ReferencePattern.of(pattern).read(line).orElse(null)
                : null;
    }

    private static boolean within(int length, int least, int most) {
        return length >= least && length <= most;
    }

    /** In one line, without what can't be seen or kept, and without white space around it. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!space && !isDropped(c)) {
                line.appendCodePoint(c);
            } else if (space && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString().strip();
    }

    private static boolean isDropped(int c) {
        return Character.getType(c) == Character.SURROGATE
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200b
                || c == 0xfeff;
    }

    /** Digits of other scripts as ASCII's. */
    private static String digits(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        line.codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            plain.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return plain.toString();
    }

    private static @Nullable String number(Answer.Decimal takes, String line) {
        int sign = line.startsWith("-") || line.startsWith("\u2212") ? 1 : 0;
        int point = run(line, sign);
        int end = point < line.length() ? run(line, point + 1) : point;
        int decimals = Math.max(end - point - 1, 0);
        boolean thousands = point < line.length() && line.charAt(point) == ',' && decimals == 3;
        boolean separated = point == line.length() || (".,".indexOf(line.charAt(point)) >= 0 && decimals > 0);
        boolean written = within(point - sign, 1, MOST_DIGITS) && separated && end == line.length();
        if (!written || thousands || decimals > takes.decimals()) {
            return null;
        }
        BigDecimal number = new BigDecimal(line.substring(sign).replace(',', '.'));
        return within(takes, sign == 1 ? number.negate() : number);
    }

    private static @Nullable String within(Answer.Decimal takes, BigDecimal number) {
        boolean fits = (takes.least() == null || takes.least().compareTo(number) <= 0)
                && (takes.most() == null || takes.most().compareTo(number) >= 0);
        return fits ? number.toPlainString() : null;
    }

    /** Where the digits end that begin here. */
    private static int run(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static @Nullable String day(Answer.Day takes, String line) {
        String[] parts = line.length() > 10 ? new String[0] : line.split("[.-]", -1);
        boolean dotted = line.indexOf('.') > 0 && line.indexOf('-') < 0;
        boolean dashed = line.indexOf('-') > 0 && line.indexOf('.') < 0;
        if (parts.length != 3 || !(dotted || dashed)) {
            return null;
        }
        return day(takes, parts[dotted ? 2 : 0], parts[1], parts[dotted ? 0 : 2]);
    }

    private static @Nullable String day(Answer.Day takes, String year, String month, String day) {
        if (!isWhole(year, 4, 4) || !isWhole(month, 1, 2) || !isWhole(day, 1, 2)) {
            return null;
        }
        try {
            LocalDate read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            boolean early = takes.earliest() != null && read.isBefore(takes.earliest());
            boolean late = takes.latest() != null && read.isAfter(takes.latest());
            return early || late ? null : read.toString();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean isWhole(String digits, int least, int most) {
        return within(digits.length(), least, most) && run(digits, 0) == digits.length();
    }

    private static boolean isEmail(String line) {
        int at = line.indexOf('@');
        String domain = line.substring(at + 1);
        return within(at, 1, 64)
                && line.length() <= 254
                && line.codePoints().noneMatch(c -> c == ' ' || "<>()[],;:\\\"".indexOf(c) >= 0)
                && domain.indexOf('@') < 0
                && domain.indexOf('.') > 0
                && !domain.contains("..")
                && !domain.endsWith(".")
                && !domain.startsWith("-");
    }
}
