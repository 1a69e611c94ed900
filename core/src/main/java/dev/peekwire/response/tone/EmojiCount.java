package dev.peekwire.response.tone;

import java.util.ArrayList;
import java.util.List;

/**
 * The emoji of a text, a sequence that is shown as one picture counted once (UTS 51): flags, skin tones, keycaps, and
 * pictures that a zero-width joiner ties together. What is shown as text unless a variation selector asks for the
 * picture (©, ☎) counts only with one.
 */
final class EmojiCount {
    private static final int JOINER = 0x200D;
    private static final int AS_TEXT = 0xFE0E;
    private static final int AS_PICTURE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    private static final int FIRST_PICTURE = 0x203C;
    private static final int LAST_PICTURE = 0x3299;

    private final String text;
    private int next;
    private int place;

    private EmojiCount(String text) {
        this.text = text;
    }

    /** Where each begins and ends, in code points: two numbers an emoji. */
    static List<int[]> all(String text) {
        EmojiCount count = new EmojiCount(text);
        List<int[]> found = new ArrayList<>();
        while (count.next < text.length()) {
            int from = count.skip();
            if (count.next < text.length() && count.emoji()) {
                found.add(new int[] {from, count.place});
            }
        }
        return found;
    }

    /** Goes on over characters that begin no emoji, and answers where it is then. */
    private int skip() {
        while (next < text.length() && isPlain(text.charAt(next)) && !isSign(next + 1)) {
            next++;
            place++;
        }
        return place;
    }

    /** What no picture is made of but with a selector or a keycap behind it: most letters, in fact. */
    private static boolean isPlain(char c) {
        return c < FIRST_PICTURE || (c > LAST_PICTURE && c < Character.MIN_SURROGATE);
    }

    private boolean isSign(int index) {
        return index < text.length() && (text.charAt(index) == AS_PICTURE || text.charAt(index) == KEYCAP);
    }

    /** Reads one emoji, or one character that is none. */
    private boolean emoji() {
        int c = take();
        if (isRegional(c)) {
            return takeIf(isRegional(peek()));
        }
        boolean picture = picture(c);
        while (picture && peek() == JOINER && EmojiTable.isPicture(afterNext())) {
            take();
            picture(take());
        }
        return picture;
    }

    /** The rest of a picture: how it is to be shown, its skin tone, its tags. */
    private boolean picture(int c) {
        boolean selected = takeIf(peek() == AS_PICTURE);
        if (takeIf(peek() == KEYCAP)) {
            return true;
        }
        boolean shown = EmojiTable.isShown(c) ? !takeIf(peek() == AS_TEXT) : selected && EmojiTable.isPicture(c);
        shown |= EmojiTable.isPicture(c) && takeIf(CharClass.isSkinTone(peek()));
        while (shown && peek() >= 0xE0020 && peek() <= 0xE007F) {
            take();
        }
        // A joiner makes a picture of what would be text alone.
        return shown || (EmojiTable.isPicture(c) && peek() == JOINER && EmojiTable.isPicture(afterNext()));
    }

    private int take() {
        int c = text.codePointAt(next);
        next += Character.charCount(c);
        place++;
        return c;
    }

    private boolean takeIf(boolean wanted) {
        if (wanted) {
            take();
        }
        return wanted;
    }

    private int peek() {
        return next < text.length() ? text.codePointAt(next) : -1;
    }

    private int afterNext() {
        return next + 1 < text.length() ? text.codePointAt(next + 1) : -1;
    }

    private static boolean isRegional(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }
}
