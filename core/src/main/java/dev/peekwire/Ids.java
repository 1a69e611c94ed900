package dev.peekwire;

import java.util.Objects;

/** The one rule for ids: 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}. */
final class Ids {
    private static final int MAX = 64;

    private Ids() {}

    static String require(String kind, String value) {
        Objects.requireNonNull(value, kind);
        if (value.isEmpty() || value.length() > MAX) {
            throw new IllegalArgumentException(kind + ": length " + value.length() + ", allowed are 1 to " + MAX);
        }
        for (int i = 0; i < value.length(); i++) {
            if (!allowed(value.charAt(i))) {
                throw new IllegalArgumentException(
                        kind + ": character at index " + i + " is not in A-Z a-z 0-9 . _ ~ : -");
            }
        }
        return value;
    }

    private static boolean allowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._~:-".indexOf(c) >= 0;
    }
}
