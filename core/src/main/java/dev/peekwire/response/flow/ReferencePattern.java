package dev.peekwire.response.flow;

import org.jspecify.annotations.Nullable;

/** Patterns as {@code AB-####}: each character of them takes one of the answer's, so there is nothing to try twice. */
final class ReferencePattern {
    static final int LONGEST = 64;

    private static final String OPTIONAL = " -./";

    private ReferencePattern() {}

    static boolean isSound(String pattern) {
        return !pattern.isEmpty()
                && pattern.length() <= LONGEST
                && pattern.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '{' && c != '}')
                && pattern.chars().anyMatch(c -> c == '#' || c == '?')
                && OPTIONAL.indexOf(pattern.charAt(0)) < 0
                && OPTIONAL.indexOf(pattern.charAt(pattern.length() - 1)) < 0;
    }

    /** The answer in the pattern's form; null if it has another. */
    static @Nullable String read(String pattern, String line) {
        StringBuilder kept = new StringBuilder(pattern.length());
        int at = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char wanted = pattern.charAt(i);
            if (OPTIONAL.indexOf(wanted) >= 0) {
                kept.append(wanted);
                continue;
            }
            at = past(line, at);
            char taken = at < line.length() ? Character.toUpperCase(line.charAt(at++)) : 0;
            if (!fits(wanted, taken)) {
                return null;
            }
            kept.append(wanted == '#' || wanted == '?' ? taken : wanted);
        }
        return at == line.length() ? kept.toString() : null;
    }

    private static int past(String line, int from) {
        int at = from;
        while (at < line.length() && OPTIONAL.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean fits(char wanted, char taken) {
        return switch (wanted) {
            case '#' -> taken >= '0' && taken <= '9';
            case '?' -> taken >= 'A' && taken <= 'Z';
            default -> Character.toUpperCase(wanted) == taken;
        };
    }
}
