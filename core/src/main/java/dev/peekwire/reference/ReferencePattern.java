package dev.peekwire.reference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How numbers of one kind look, as {@code AB-####}: {@code #} is a digit, {@code ?} a letter from A to Z, a blank,
 * {@code -}, {@code .} or {@code /} may be left out or be another of these, and everything else is itself in either case.
 * Each character of a pattern takes one of the text's, so there is nothing to try twice: reading costs the pattern's
 * length. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReferencePattern {
    /** The most characters of a pattern. */
    public static final int LONGEST = 64;

    private static final String OPTIONAL = " -./";
    /** What people and programs write in the place of these. */
    private static final String SEPARATORS = OPTIONAL + "\u00a0\u2010\u2011\u2013\u202f";

    private final String pattern;

    private ReferencePattern(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Whether these characters are a pattern: 1 to {@value #LONGEST} of ASCII without braces, at least one {@code #} or
     * {@code ?} among them, and none at the ends that may be left out.
     */
    public static boolean isSound(String pattern) {
        return !pattern.isEmpty()
                && pattern.length() <= LONGEST
                && pattern.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '{' && c != '}')
                && pattern.chars().anyMatch(c -> c == '#' || c == '?')
                && OPTIONAL.indexOf(pattern.charAt(0)) < 0
                && OPTIONAL.indexOf(pattern.charAt(pattern.length() - 1)) < 0;
    }

    /**
     * A pattern.
     *
     * @throws IllegalArgumentException if it is not {@linkplain #isSound sound}
     */
    public static ReferencePattern of(String pattern) {
        if (!isSound(pattern)) {
            throw new IllegalArgumentException("pattern: write 1 to " + LONGEST
                    + " plain characters as AB-####: # is a digit, ? a letter, with at least one of them,"
                    + " and no blank, -, . or / at its ends");
        }
        return new ReferencePattern(pattern);
    }

    /** A whole line in the pattern's form, with whatever separators it was written; empty if it has another. */
    public Optional<String> read(String line) {
        Reading reading = new Reading(line, 0);
        return reading.all(pattern, Gaps.ANY) && reading.at == line.length()
                ? Optional.of(reading.kept.toString())
                : Optional.empty();
    }

    /**
     * What begins at a place of a text; null if nothing does.
     *
     * @param grouped whether a single separator may stand between any two characters, as people group digits
     */
    @Nullable Reading at(String text, int from, boolean grouped) {
        Reading reading = new Reading(text, from);
        return reading.all(pattern, grouped ? Gaps.ONE : Gaps.WHERE_THE_PATTERN_HAS_ONE) ? reading : null;
    }

    /** Whether a number of it begins and ends as a word does. */
    boolean isWord() {
        return isOfWord(pattern.charAt(0)) && isOfWord(pattern.charAt(pattern.length() - 1));
    }

    private static boolean isOfWord(char c) {
        return c == '#' || c == '?' || Character.isLetterOrDigit(c);
    }

    /** Whether what stands there may be between two characters. */
    static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    /** The pattern as it was given. */
    @Override
    public String toString() {
        return pattern;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferencePattern that && that.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    /** Where separators may stand. */
    private enum Gaps {
        /** So many as one likes. */
        ANY,
        /** One between any two characters. */
        ONE,
        /** One, and only there. */
        WHERE_THE_PATTERN_HAS_ONE
    }

    /** How far it has come. */
    static final class Reading {
        private final String text;
        private final StringBuilder kept = new StringBuilder();
        private final int from;
        private int at;

        private Reading(String text, int from) {
            this.text = text;
            this.from = from;
            this.at = from;
        }

        /** In the pattern's form. */
        String value() {
            return kept.toString();
        }

        /** Where it ends in the text. */
        int end() {
            return at;
        }

        private boolean all(String pattern, Gaps gaps) {
            boolean gap = false;
            for (int i = 0; i < pattern.length(); i++) {
                char wanted = pattern.charAt(i);
                boolean optional = OPTIONAL.indexOf(wanted) >= 0;
                if (optional) {
                    kept.append(wanted);
                } else if (!one(wanted, gap || gaps != Gaps.WHERE_THE_PATTERN_HAS_ONE, gaps)) {
                    return false;
                }
                gap = optional;
            }
            return true;
        }

        private boolean one(char wanted, boolean gap, Gaps gaps) {
            if (gap && (at > from || gaps == Gaps.ANY)) {
                pass(gaps);
            }
            char taken = at < text.length() ? plain(text.charAt(at++)) : 0;
            if (!fits(wanted, taken)) {
                return false;
            }
            kept.append(wanted == '#' || wanted == '?' ? taken : wanted);
            return true;
        }

        private void pass(Gaps gaps) {
            int most = gaps == Gaps.ANY ? text.length() : at + 1;
            while (at < text.length() && at < most && isSeparator(text.charAt(at))) {
                at++;
            }
        }

        /** A digit of any script as that of ASCII; a letter of ASCII in upper case. */
        private static char plain(char c) {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                return (char) ('0' + digit);
            }
            return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
        }

        private static boolean fits(char wanted, char taken) {
            return switch (wanted) {
                case '#' -> taken >= '0' && taken <= '9';
                case '?' -> taken >= 'A' && taken <= 'Z';
                default -> plain(wanted) == taken;
            };
        }
    }
}
