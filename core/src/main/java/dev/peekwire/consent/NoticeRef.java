package dev.peekwire.consent;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which notice a visitor was shown, to the letter.
 *
 * @param id the notice's id, 1 to 64 characters
 * @param version the notice's version, 1 to 32 characters
 * @param locale BCP 47 language tag of the text shown
 * @param sha256 SHA-256 of the text's UTF-8 form, 64 lower-case hexadecimal digits
 * @since 0.1.0
 */
public record NoticeRef(String id, String version, String locale, String sha256) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** Validates the parts. */
    public NoticeRef {
        requireLength("notice id", id, 64);
        requireLength("notice version", version, 32);
        requireLength("notice locale", locale, 35);
        if (!HEX.matcher(Objects.requireNonNull(sha256, "sha256")).matches()) {
            throw new IllegalArgumentException("notice sha256: 64 lower-case hexadecimal digits expected");
        }
    }

    private static void requireLength(String name, String value, int max) {
        if (Objects.requireNonNull(value, name).isEmpty() || value.length() > max) {
            throw new IllegalArgumentException(name + ": length " + value.length() + ", allowed are 1 to " + max);
        }
    }
}
