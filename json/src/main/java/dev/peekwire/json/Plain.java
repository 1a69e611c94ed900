package dev.peekwire.json;

/**
 * Looks through a text that is written in the plainest way, without white space or escapes, one value after another. What
 * it meets that is not plain it remembers; what it gave since then means nothing. Not thread-safe.
 */
final class Plain {
    private static final int MOST_DIGITS = 16;

    private final String text;
    private int at;
    private boolean plain = true;

    Plain(String text) {
        this.text = text;
    }

    /** Whether all was plain and nothing follows. */
    boolean all() {
        return plain && at == text.length();
    }

    /** Passes over what must be there. */
    Plain skip(String literal) {
        plain = plain && text.startsWith(literal, at);
        at += plain ? literal.length() : 0;
        return this;
    }

    /** Whether that comes next. */
    boolean sees(char c) {
        return plain && at < text.length() && text.charAt(at) == c;
    }

    /** An integer from 0 on, after a comma. */
    long next(long max) {
        return skip(",").number(max);
    }

    /** An integer from 0 on. */
    long number(long max) {
        int from = at;
        long number = 0;
        while (plain && at < text.length() && isDigit(text.charAt(at))) {
            number = 10 * number + text.charAt(at++) - '0';
            plain = at - from <= MOST_DIGITS;
        }
        int digits = at - from;
        boolean padded = digits > 1 && text.charAt(from) == '0';
        plain &= digits > 0 && !padded && number <= max;
        return number;
    }

    /** A string, without its quotes. */
    String string() {
        skip("\"");
        int from = at;
        while (plain && !sees('"')) {
            plain = at < text.length() && isPlain(text.charAt(at++));
        }
        int to = at;
        skip("\"");
        return plain ? text.substring(from, to) : "";
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '\\' && !Character.isSurrogate(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
