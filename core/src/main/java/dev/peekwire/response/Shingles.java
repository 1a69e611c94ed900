package dev.peekwire.response;

import java.util.Arrays;

/**
 * Hashes of sequences of words, of one text or of several that stand apart. Its room is used again, since a library has
 * thousands of texts. Not thread-safe.
 */
final class Shingles {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** ASCII in small letters; 0 for what is no part of a word. */
    private static final byte[] ASCII = new byte[0x80];

    static {
        for (int c = 0; c < ASCII.length; c++) {
            ASCII[c] = (byte) (Words.isPart(c) ? Character.toLowerCase(c) : 0);
        }
    }

    /** A hash for each word of all texts, and where each text ends. */
    private long[] words = new long[64];

    private char[] chars = new char[64];

    private int size;
    private int[] ends = new int[8];
    private int texts;

    /** Forgets all texts. */
    void clear() {
        size = 0;
        texts = 0;
    }

    /** Takes in the words of a text; case does not count. */
    void add(String text) {
        int length = text.length();
        chars = length > chars.length ? new char[2 * length] : chars;
        text.getChars(0, length, chars, 0);
        long hash = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c >= ASCII.length) {
                int point = text.codePointAt(i);
                hash = other(hash, point);
                i += Character.charCount(point) - 1;
            } else {
                hash = ASCII[c] == 0 ? end(hash) : with(hash, ASCII[c]);
            }
        }
        end(hash);
        endText();
    }

    private long other(long hash, int c) {
        if (!Words.isPart(c)) {
            return end(hash);
        }
        if (Words.isSpaceless(c)) {
            end(hash);
            return end(mix(OFFSET, c));
        }
        return with(hash, Character.toLowerCase(Character.toUpperCase(c)));
    }

    private static long with(long hash, int c) {
        return mix(hash == 0 ? OFFSET : hash, c);
    }

    private void endText() {
        if (texts == ends.length) {
            ends = Arrays.copyOf(ends, texts * 2);
        }
        ends[texts++] = size;
    }

    /** Ends the word that was begun, if one was. */
    private long end(long hash) {
        if (hash != 0) {
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
            }
            words[size++] = hash;
        }
        return 0;
    }

    private static long mix(long hash, long more) {
        long mixed = (hash ^ more) * PRIME;
        return mixed ^ (mixed >>> 29);
    }

    /** How many sequences of so many words there are. */
    int count(int width) {
        int count = 0;
        for (int i = 0, start = 0; i < texts; start = ends[i++]) {
            count += Math.max(0, ends[i] - start - width + 1);
        }
        return count;
    }

    /** Writes the hashes of all sequences of so many words, in their order, and answers where they end. */
    int into(int[] hashes, int from, int width) {
        int at = from;
        for (int i = 0, start = 0; i < texts; start = ends[i++]) {
            for (int word = start; word + width <= ends[i]; word++) {
                hashes[at++] = hash(word, width);
            }
        }
        return at;
    }

    private int hash(int from, int width) {
        long hash = OFFSET;
        for (int i = from; i < from + width; i++) {
            hash = mix(hash, words[i]);
        }
        return (int) (hash ^ (hash >>> 32));
    }

    /** The hashes of all sequences of so many words, each once. */
    int[] once(int width) {
        int[] all = new int[count(width)];
        into(all, 0, width);
        return Arrays.stream(all).sorted().distinct().toArray();
    }
}
