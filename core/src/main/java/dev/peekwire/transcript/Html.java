package dev.peekwire.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as HTML that means nothing but that text. Pure. */
final class Html {
    /**
     * What may be a number of an order or a parcel: groups of digits and capitals, or a word with marks in it. Nothing in
     * it is given back, so that it costs what it reads.
     */
    private static final Pattern NUMBER =
            Pattern.compile("[0-9A-Z]{1,8}+(?: [0-9A-Z]{1,8}+){1,8}+(?![-./_:]?[0-9A-Za-z])"
                    + "|[0-9A-Za-z]++(?:[-./_:][0-9A-Za-z]++)*+");

    private static final int SHORTEST = 4;
    /** A longer one would not fit on a narrow screen in one line. */
    private static final int LONGEST = 34;
    /** Of groups with blanks between them; with fewer they are rather words. */
    private static final int DIGITS = 6;

    private Html() {}

    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text(out, text, 0, text.length());
        return out.toString();
    }

    /** The same, with what may be a number kept on one line. */
    static String numbered(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        Matcher matcher = NUMBER.matcher(text);
        int at = 0;
        int from = 0;
        while (matcher.find(from)) {
            boolean number = isNumber(matcher.group());
            if (number) {
                text(out, text, at, matcher.start());
                out.append("<span class=\"number\">");
                text(out, text, matcher.start(), matcher.end());
                out.append("</span>");
                at = matcher.end();
            }
            from = number ? at : matcher.start() + word(matcher.group());
        }
        text(out, text, at, text.length());
        return out.toString();
    }

    /** Where the first of them ends, if they are several. */
    private static int word(String found) {
        int blank = found.indexOf(' ');
        return blank < 0 ? found.length() : blank;
    }

    /** Digits, and marks where a line could break; what has none of these breaks nowhere. */
    private static boolean isNumber(String found) {
        if (found.length() < SHORTEST || found.length() > LONGEST) {
            return false;
        }
        long digits = found.chars().filter(Html::digit).count();
        boolean breaks = !found.chars().allMatch(c -> digit(c) || letter(c));
        return breaks && digits >= (found.indexOf(' ') < 0 ? 1 : DIGITS);
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static void text(StringBuilder out, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
