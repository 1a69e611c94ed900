package dev.peekwire.erasure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What of a chat can be erased by itself. Whatever is of none of these stays until the chat as a whole is forgotten: who of
 * the desk had the chat when, by which rule and script, that somebody consented, when it began and ended.
 *
 * @since 0.1.0
 */
public enum DataKind {
    /** What visitor and agents said to each other. */
    MESSAGES(1),
    /** What agents wrote among themselves. */
    NOTES(2),
    /** Attributes, the topic and the language. */
    ATTRIBUTES(4),
    /** What was sent because of the chat. */
    FOLLOW_UPS(8),
    /** Whose chat it is; afterwards it is nobody's. */
    IDENTITY(16);

    private final int bit;

    DataKind(int bit) {
        this.bit = bit;
    }

    /** A power of two, which is this kind's for good. */
    public int bit() {
        return bit;
    }

    /** Several as one number. */
    public static int bits(Collection<DataKind> kinds) {
        return kinds.stream().mapToInt(DataKind::bit).reduce(0, (all, one) -> all | one);
    }

    /** All of them. */
    public static Set<DataKind> all() {
        return EnumSet.allOf(DataKind.class);
    }
}
