package dev.peekwire.response.template;

import java.util.Locale;

/** Makes a value harmless to the text around it: one line, no controls, its direction its own. */
final class Inert {
    private static final int FIRST_STRONG_ISOLATE = 0x2068;
    private static final int POP_ISOLATE = 0x2069;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    /** A value that is longer is not looked at to its end. */
    private static final int LONGEST_LOOKED_AT = 8 * TemplateValues.LONGEST_VALUE;

    private Inert() {}

    /** Whether a character changes the direction of what follows it: embeddings, overrides, isolates. */
    static boolean isDirecting(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    /** One line without what would act on the text around it; empty if nothing visible is left. */
    static String clean(String value) {
        StringBuilder clean = new StringBuilder(Math.min(value.length(), TemplateValues.LONGEST_VALUE));
        int end = Math.min(value.length(), LONGEST_LOOKED_AT);
        int taken = 0;
        for (int i = 0; i < end && taken <= TemplateValues.LONGEST_VALUE; ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            taken += append(clean, c);
        }
        cut(clean);
        withoutTail(clean);
        return clean.toString();
    }

    /** How many code points were added. */
    private static int append(StringBuilder to, int c) {
        if (isSpace(c)) {
            // Runs of white space, and white space that begins a value, would let it look like something else's line.
            return to.isEmpty() || to.charAt(to.length() - 1) == ' ' ? 0 : add(to, ' ');
        }
        if (isDropped(c) || (to.isEmpty() && isAttached(c))) {
            return 0;
        }
        return add(to, Character.getType(c) == Character.SURROGATE ? 0xfffd : c);
    }

    private static int add(StringBuilder to, int c) {
        to.appendCodePoint(c);
        return 1;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static boolean isDropped(int c) {
        return Character.isISOControl(c)
                || isDirecting(c)
                || c == 0xfeff
                || c == 0x200b
                || c == 0x2060
                || (c >= 0x206a && c <= 0x206f)
                || (c >= 0xfff9 && c <= 0xfffb)
                || !Character.isDefined(c);
    }

    /** What would join the character before it, which is the template's. */
    private static boolean isAttached(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == ZERO_WIDTH_JOINER
                || c == 0x200c
                || isModifier(c);
    }

    private static boolean isModifier(int c) {
        return (c >= 0x1f3fb && c <= 0x1f3ff) || (c >= 0xe0020 && c <= 0xe007f);
    }

    private static void cut(StringBuilder text) {
        int length = text.codePointCount(0, text.length());
        if (length > TemplateValues.LONGEST_VALUE) {
            text.setLength(text.offsetByCodePoints(0, TemplateValues.LONGEST_VALUE - 1));
            withoutTail(text);
            text.append('…');
        }
    }

    /** A joiner at the end would join what the template says next. */
    private static void withoutTail(StringBuilder text) {
        while (!text.isEmpty() && isTail(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
    }

    private static boolean isTail(char c) {
        return c == ' ' || c == ZERO_WIDTH_JOINER || c == 0x200c;
    }

    /** Isolated, if it could run in another direction than text of this locale. */
    static String isolate(String text, Locale locale) {
        boolean rightToLeft = isRightToLeft(locale);
        boolean plain = text.codePoints().allMatch(c -> rightToLeft ? isRight(c) : isLeft(c));
        return plain ? text : Character.toString(FIRST_STRONG_ISOLATE) + text + Character.toString(POP_ISOLATE);
    }

    /** Whether text of this locale runs from right to left. */
    static boolean isRightToLeft(Locale locale) {
        return switch (locale.getScript()) {
            case "Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm" -> true;
            case "" ->
                switch (locale.getLanguage()) {
                    case "ar", "he", "iw", "fa", "ur", "ps", "yi", "ji", "dv", "sd", "ug", "ckb", "syr" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    /** Letters of the direction alone: digits and signs within them go where they should. */
    private static boolean isRight(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_NONSPACING_MARK
                || c == ' ';
    }

    private static boolean isLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                && direction != Character.DIRECTIONALITY_ARABIC_NUMBER
                && c != 0x200e
                && c != 0x200f
                && c != 0x061c;
    }
}
