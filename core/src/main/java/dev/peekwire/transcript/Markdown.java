package dev.peekwire.transcript;

import java.util.StringJoiner;

/**
 * Text as CommonMark that means nothing but that text: neither there nor by the extensions that are in wide use (tables,
 * strikethrough, footnotes, formulas, addresses that become links by themselves). Pure.
 */
final class Markdown {
    private static final String MEANING = "\\`*_[]<>&~|#$@";

    private Markdown() {}

    /** Words in a line of ours. */
    static String inline(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(out, text, 0, text.length());
        return out.toString();
    }

    /** A whole line: blanks at its ends stay too. */
    private static String line(String text) {
        int last = text.length() - 1;
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = last >= 0 && blank(text.charAt(0)) ? blank(out, text.charAt(0)) : 0;
        int to = last > 0 && blank(text.charAt(last)) ? last : last + 1;
        append(out, text, from, to);
        if (to == last) {
            blank(out, text.charAt(last));
        }
        return out.toString();
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }

    private static int blank(StringBuilder out, char c) {
        out.append(c == ' ' ? "&#32;" : "&#9;");
        return 1;
    }

    private static void append(StringBuilder out, String text, int from, int to) {
        int first = from;
        while (first < to && blank(text.charAt(first))) {
            first++;
        }
        for (int i = from; i < to; i++) {
            if (meant(text, i, first)) {
                out.append('\\');
            }
            out.append(text.charAt(i));
        }
    }

    private static boolean meant(String text, int at, int first) {
        char c = text.charAt(at);
        return switch (c) {
            case '+', '-', '=' -> at == first;
            case ')' -> number(text, first, at);
            case '.' -> number(text, first, at) || address(text, at);
            case ':' -> text.startsWith("//", at + 1);
            default -> MEANING.indexOf(c) >= 0;
        };
    }

    /** A number at the beginning, which would begin a list. */
    private static boolean number(String text, int first, int at) {
        return at > first
                && at - first < 10
                && text.substring(first, at).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean address(String text, int at) {
        return at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3);
    }

    /** On lines of their own, joined by a hard line break. What ends the text but breaks lines only is dropped. */
    static String lines(String text, String hardBreak) {
        StringJoiner lines = new StringJoiner(hardBreak);
        text.substring(0, written(text)).lines().forEach(line -> lines.add(line(line)));
        return lines.toString();
    }

    private static int written(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return end;
    }
}
