package dev.peekwire.spi;

/** Lengths in UTF-8 without encoding. */
final class Utf8 {
    private Utf8() {}

    /** The number of bytes; a lone surrogate counts three. */
    static int length(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                bytes += c < 0x800 || inPair(text, i) ? 1 : 2;
            }
        }
        return bytes;
    }

    /** The longest prefix of at most so many bytes that splits no code point. */
    static String cut(String text, int maxBytes) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            bytes += length(text.substring(end, next));
            if (bytes > maxBytes) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    private static boolean inPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
    }
}
