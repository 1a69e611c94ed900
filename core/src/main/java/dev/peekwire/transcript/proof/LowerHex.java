package dev.peekwire.transcript.proof;

import java.util.HexFormat;
import java.util.Optional;

/** Bytes in hexadecimal digits, in the one spelling that counts: lower case. */
final class LowerHex {
    private LowerHex() {}

    /** So many bytes; empty if it is anything else. */
    static Optional<byte[]> bytes(String hex, int count) {
        return hex.length() == 2 * count && digits(hex)
                ? Optional.of(HexFormat.of().parseHex(hex))
                : Optional.empty();
    }

    private static boolean digits(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            if (!digit(hex.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
