package dev.peekwire.draft;

/**
 * The check of a text that is kept as a part before and a part after a gap: a polynomial over Z/2^32 whose base is odd
 * and so has an inverse, which lets code points leave at the gap as cheaply as they come. Each code point counts one more than its
 * number, so that U+0000 counts and the length needs no mixing in.
 */
final class RollingCheck {
    /** Base 5 modulo 8: its powers repeat as late as those of any number modulo 2^32. */
    static final int BASE = 0xC2B2AE3D;

    private static final int INVERSE = inverse(BASE);

    private int prefix;
    private int suffix;
    /** {@link #BASE} to the power of the suffix's length. */
    private int power = 1;

    void append(int codePoint) {
        prefix = step(prefix, codePoint);
    }

    void dropLast(int codePoint) {
        prefix = (prefix - codePoint - 1) * INVERSE;
    }

    void prepend(int codePoint) {
        suffix += (codePoint + 1) * power;
        power *= BASE;
    }

    void dropFirst(int codePoint) {
        power *= INVERSE;
        suffix -= (codePoint + 1) * power;
    }

    /** Adds to the prefix what changed in place, each change times the power of its distance to the prefix's end. */
    void addToPrefix(int weighted) {
        prefix += weighted;
    }

    /** As {@link #addToPrefix}, for the suffix. */
    void addToSuffix(int weighted) {
        suffix += weighted;
    }

    void reset() {
        prefix = 0;
        suffix = 0;
        power = 1;
    }

    int value() {
        return finish(prefix * power + suffix);
    }

    static int step(int hash, int codePoint) {
        return hash * BASE + codePoint + 1;
    }

    /** murmur3's 32-bit finaliser, cut to 24 bits. */
    static int finish(int hash) {
        int h = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return (h ^ (h >>> 16)) & 0xFFFFFF;
    }

    static int power(int exponent) {
        int result = 1;
        int square = BASE;
        for (int e = exponent; e > 0; e >>= 1) {
            result = (e & 1) == 0 ? result : result * square;
            square *= square;
        }
        return result;
    }

    /** Newton's iteration doubles the right low bits; an odd number is its own inverse modulo 8. */
    private static int inverse(int odd) {
        int x = odd;
        for (int bits = 3; bits < Integer.SIZE; bits *= 2) {
            x *= 2 - odd * x;
        }
        return x;
    }
}
