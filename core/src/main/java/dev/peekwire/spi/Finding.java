package dev.peekwire.spi;

/**
 * What a {@link RedactionDetector} found where it was asked to look. Offsets are code points relative to that place, as
 * in {@link TextWindow}; ends are exclusive. Both spans begin at {@code from}; an empty span says that there is none.
 *
 * @param from where the value begins, from 0
 * @param sensitiveTo where a complete sensitive value ends; {@code from} if there is none
 * @param candidateTo where a run ends that typing at its end or inside it could make sensitive; {@code from} if none
 * @since 0.1.0
 */
public record Finding(int from, int sensitiveTo, int candidateTo) {
    /** Nothing begins here. */
    public static final Finding NONE = new Finding(0, 0, 0);

    /** Validates the order of the offsets. */
    public Finding {
        if (from < 0 || sensitiveTo < from || candidateTo < from) {
            throw new IllegalArgumentException(
                    "from " + from + ", sensitiveTo " + sensitiveTo + ", candidateTo " + candidateTo);
        }
    }

    /** A complete value from offset 0. */
    public static Finding sensitive(int to) {
        return new Finding(0, to, 0);
    }

    /** A run from offset 0 that could become sensitive; it is held back only while somebody types in it. */
    public static Finding candidate(int to) {
        return new Finding(0, 0, to);
    }

    /** Whether nothing was found. */
    public boolean isNone() {
        return sensitiveTo == from && candidateTo == from;
    }
}
