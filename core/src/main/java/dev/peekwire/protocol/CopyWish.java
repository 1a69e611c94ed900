package dev.peekwire.protocol;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which copy of a chat is wanted.
 *
 * @param format how it is written
 * @param locale the language of headings and dates, a BCP 47 tag; null for the chat's own. Signed copies have none
 * @param zone the zone that times are told in, such as {@code Europe/Oslo}; null for UTC. Signed copies are in UTC
 * @since 0.1.0
 */
public record CopyWish(CopyFormat format, @Nullable String locale, @Nullable String zone) {
    /** Validates. */
    public CopyWish {
        Objects.requireNonNull(format, "format");
    }

    /** In the chat's language, in UTC. */
    public static CopyWish of(CopyFormat format) {
        return new CopyWish(format, null, null);
    }
}
