package dev.peekwire.transcript;

/**
 * What people wrote, as it may stand in any text: control characters as pictures of themselves, line breaks as LF,
 * halves of characters and what no character ever is as U+FFFD. Nothing else is changed. Pure.
 */
final class Legible {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int NAME = 100;

    private Legible() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (suspect(text.charAt(i))) {
                return mended(text);
            }
        }
        return text;
    }

    /** Cheap, and true for all that needs a closer look. */
    private static boolean suspect(char c) {
        return c < ' ' ? c != '\n' && c != '\t' : c >= 0x7F && (c <= 0x9F || c == 0x2028 || c == 0x2029 || c >= 0xD800);
    }

    private static String mended(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            boolean pair = point == '\r' && at < text.length() && text.charAt(at) == '\n';
            if (!pair) {
                out.appendCodePoint(shown(point));
            }
        }
        return out.toString();
    }

    private static int shown(int point) {
        return switch (point) {
            case '\t', '\n' -> point;
            case '\r', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> '\n';
            case 0x7F -> 0x2421;
            default -> point < ' ' ? 0x2400 + point : none(point) ? REPLACEMENT : point;
        };
    }

    private static boolean none(int point) {
        boolean control = point >= 0x80 && point <= 0x9F;
        boolean half = point >= 0xD800 && point <= 0xDFFF;
        return control || half || (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    /** On one line and turning nothing around: for labels and values that stand among words of ours. */
    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        of(text).codePoints().filter(point -> !turns(point)).forEach(point -> append(out, point));
        return out.toString().strip();
    }

    private static void append(StringBuilder out, int point) {
        boolean space = point == '\n' || point == '\t' || point == ' ';
        if (!space) {
            out.appendCodePoint(point);
        } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /** A name: no longer than one is. */
    static String name(String text) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, NAME)) + "…";
    }

    private static boolean turns(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }

    /** Whether any of it is written from right to left. */
    static boolean turned(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x0590 && rightToLeft(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean rightToLeft(int point) {
        byte way = Character.getDirectionality(point);
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || way == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
