package dev.peekwire.chat;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import java.util.Optional;

/** The one rule for text that people type; refusals say field, place and limit, and never the text. */
final class Texts {
    private Texts() {}

    /** A text that says something: not blank, within the limit, well-formed, without control characters. */
    static Optional<Refusal> said(String field, String text, int limit) {
        return text.codePoints().allMatch(Texts::blank)
                ? Optional.of(Refusal.limit(field, 1, field + ": blank, at least 1 visible character is needed"))
                : given(field, text, limit);
    }

    /** The same, for a text that may be empty. */
    static Optional<Refusal> given(String field, String text, int limit) {
        int length = text.codePointCount(0, text.length());
        return length > limit
                ? Optional.of(Refusal.limit(field, limit, field + ": " + length + " code points, allowed are " + limit))
                : wellFormed(field, text);
    }

    private static Optional<Refusal> wellFormed(String field, String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.getType(c) == Character.SURROGATE) {
                return refused(field, i, "half of a surrogate pair");
            }
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                return refused(field, i, "a control character");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refused(String field, int index, String what) {
        String message = field + ": index " + index + " is " + what;
        return Optional.of(new Refusal(ErrorCode.LIMIT_EXCEEDED, message, field, null));
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
