package dev.peekwire.redact;

import dev.peekwire.spi.TextWindow;
import java.util.Arrays;

/** A set of words and phrases in lower case, matched without regard to case, one step a code point. */
final class Words {
    private static final Words[] NO_CHILDREN = {};

    private int[] letters = {};
    private Words[] children = NO_CHILDREN;
    private boolean ends;

    /** The first letters of the children, modulo 64: one look rules out most. */
    private long firsts;

    Words(String... words) {
        for (String word : words) {
            add(word);
        }
    }

    /** How long the longest word at an offset is, or 0; no letter follows it. */
    int match(TextWindow text, int from) {
        int longest = 0;
        Words node = this;
        for (int offset = from; ; offset++) {
            int c = text.at(offset);
            if (node.ends && (Chars.isDigit(c) || !Chars.isSpacedWord(c))) {
                longest = offset - from;
            }
            int child = node.indexOf(Character.toLowerCase(c));
            if (child < 0) {
                return longest;
            }
            node = node.children[child];
        }
    }

    private void add(String word) {
        Words node = this;
        for (int letter : word.codePoints().toArray()) {
            node = node.child(letter);
        }
        node.ends = true;
    }

    private Words child(int letter) {
        int found = indexOf(letter);
        if (found >= 0) {
            return children[found];
        }
        firsts |= 1L << letter;
        letters = Arrays.copyOf(letters, letters.length + 1);
        children = Arrays.copyOf(children, children.length + 1);
        letters[letters.length - 1] = letter;
        children[children.length - 1] = new Words();
        return children[children.length - 1];
    }

    private int indexOf(int letter) {
        if ((firsts >>> letter & 1) == 0) {
            return -1;
        }
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == letter) {
                return i;
            }
        }
        return -1;
    }
}
