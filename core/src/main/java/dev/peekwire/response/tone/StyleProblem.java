package dev.peekwire.response.tone;

import java.util.Objects;

/**
 * Why a style sheet can't be.
 *
 * @param path which field, as in the sheet's file: {@code locales.de.terms[3].phrase}
 * @param reason what is wrong with it
 * @param remedy what to do about it
 * @since 0.1.0
 */
public record StyleProblem(String path, String reason, String remedy) {
    /** Validates. */
    public StyleProblem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** {@code locales.de.terms[3].phrase: blank; write at least one letter or sign}. */
    @Override
    public String toString() {
        return path + ": " + reason + "; " + remedy;
    }
}
