package dev.peekwire.draft;

/**
 * The boundary between Java strings, which may hold half a surrogate pair, and Peekwire's texts, which may not. Pure.
 *
 * @since 0.1.0
 */
public final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /**
     * The text with each lone surrogate replaced by U+FFFD, as JavaScript's {@code toWellFormed} does. A text that is
     * well-formed already comes back as it is, not copied.
     */
    public static String of(String text) {
        int at = loneSurrogate(text, 0);
        if (at < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        while (at >= 0) {
            chars[at] = REPLACEMENT;
            at = loneSurrogate(text, at + 1);
        }
        return new String(chars);
    }

    private static int loneSurrogate(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!startsPair(text, i)) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static boolean startsPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
