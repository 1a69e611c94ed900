package dev.peekwire.spi;

/**
 * A few code points of a text, seen from the one at which a {@link RedactionDetector} is asked to look. Offset 0 is that
 * code point, 1 the next, -1 the one before. Valid only during the call it is passed to.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TextWindow {
    /** What {@link #at} answers where there is no text, or none that the detector may look at. */
    int NOTHING = -1;

    /** How many code points before offset 0 can be seen, enough to tell whether a word starts here. */
    int BEHIND = 2;

    /**
     * The code point at an offset, or {@link #NOTHING}: before the text, after it, more than {@link #BEHIND} before
     * offset 0, or more than the detector's {@linkplain RedactionDetector#window() window} after it.
     *
     * @param offset in code points, relative to where the detector is asked to look
     */
    int at(int offset);
}
