package dev.peekwire.routing.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A pattern for paths: {@code *} for anything but a slash, {@code **} for anything, a slash and two stars at the end for
 * nothing too. All states are carried along at once, a bit each, so that the cost of a match is the path's length times
 * the pattern's in words of 64, whatever they hold: there is no backtracking. Immutable.
 */
final class Glob {
    static final int LONGEST = 200;

    private static final char STAR = '*';

    /** For each character in the pattern, the places from which it leads on. */
    private final Map<Character, long[]> leads = new HashMap<>();

    /** The places at which {@code *} stays, and at which {@code **} stays. */
    private final long[] stays;

    private final long[] staysDeep;

    /** The places that are passed without a character: those of stars. */
    private final long[] open;

    private final long[] accepted;

    private Glob(String pattern) {
        int words = pattern.length() / 64 + 1;
        this.stays = new long[words];
        this.staysDeep = new long[words];
        this.open = new long[words];
        this.accepted = new long[words];
        int length = 0;
        for (int i = 0; i < pattern.length(); i++, length++) {
            if (pattern.charAt(i) == STAR) {
                boolean deep = i + 1 < pattern.length() && pattern.charAt(i + 1) == STAR;
                i += deep ? 1 : 0;
                set(deep ? staysDeep : stays, length);
                set(open, length);
            } else {
                long[] from = leads.get(pattern.charAt(i));
                if (from == null) {
                    from = new long[words];
                    leads.put(pattern.charAt(i), from);
                }
                set(from, length);
            }
        }
        set(accepted, length);
        if (pattern.endsWith("/**") && length > 2) {
            set(accepted, length - 2);
        }
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it can match no path; the message says what is expected
     */
    static Glob of(String pattern) {
        check(pattern);
        return new Glob(PagePath.withoutSlash(pattern));
    }

    /** The same without making anything of it. */
    static void check(String pattern) {
        if (pattern.isEmpty() || "/*".indexOf(pattern.charAt(0)) < 0) {
            throw new IllegalArgumentException("page: a path begins with / or *");
        }
        if (pattern.indexOf('?') >= 0 || pattern.indexOf('#') >= 0) {
            throw new IllegalArgumentException("page: a path has no ? and no #");
        }
        if (pattern.contains("***")) {
            throw new IllegalArgumentException("page: * is anything but a slash, ** is anything; there is no ***");
        }
    }

    boolean matches(String path) {
        long[] at = new long[open.length];
        at[0] = 1;
        pass(at);
        for (int i = 0; i < path.length() && any(at); i++) {
            step(at, path.charAt(i));
            pass(at);
        }
        for (int i = 0; i < at.length; i++) {
            if ((at[i] & accepted[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    private void step(long[] at, char c) {
        long[] leading = leads.getOrDefault(c, new long[at.length]);
        long carry = 0;
        for (int word = 0; word < at.length; word++) {
            long moved = at[word] & leading[word];
            long stayed = at[word] & (staysDeep[word] | (c == '/' ? 0 : stays[word]));
            at[word] = stayed | (moved << 1) | carry;
            carry = moved >>> 63;
        }
    }

    /** Stars may stand for nothing. There are no two places of stars in a row, so once is enough. */
    private void pass(long[] at) {
        long carry = 0;
        for (int word = 0; word < at.length; word++) {
            long here = at[word] | carry;
            at[word] = here | ((here & open[word]) << 1);
            carry = (here & open[word]) >>> 63;
        }
    }

    private static boolean any(long[] at) {
        return Arrays.stream(at).anyMatch(word -> word != 0);
    }

    private static void set(long[] bits, int index) {
        bits[index / 64] |= 1L << index;
    }
}
