package dev.peekwire.response;

import java.util.Optional;

/**
 * One version of a script.
 *
 * @param id the script's id: 1 to 64 characters of {@code a-z 0-9 . _ -}, the first a letter or digit
 * @param version from 1; rises with each change of anything that a visitor or an auditor could see
 * @since 0.1.0
 */
public record ScriptRef(String id, int version) implements Comparable<ScriptRef> {
    /** Validates. */
    public ScriptRef {
        if (!isId(id)) {
            throw new IllegalArgumentException("id: 1 to 64 characters of a-z 0-9 . _ -, the first a letter or digit");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version + ", allowed is 1 and above");
        }
    }

    /** From an id and a version's decimal digits, as messages record it; empty if they are none. */
    public static Optional<ScriptRef> of(String id, String version) {
        boolean digits = version.length() <= 9 && version.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean counted = digits && !version.isEmpty() && version.charAt(0) != '0';
        return counted && isId(id) ? Optional.of(new ScriptRef(id, Integer.parseInt(version))) : Optional.empty();
    }

    /** Whether a text may be a script's id. */
    public static boolean isId(String text) {
        if (text.isEmpty() || text.length() > 64 || !isAlphanumeric(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** By id, then version. */
    @Override
    public int compareTo(ScriptRef other) {
        int ids = id.compareTo(other.id);
        return ids == 0 ? Integer.compare(version, other.version) : ids;
    }

    /** {@code refund.late@3}. */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
