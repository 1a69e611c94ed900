package dev.peekwire.draft;

/**
 * What a {@link DraftReceiver} writes a draft into: a {@link DraftText}, or something that masks it as it comes in.
 * Offsets and counts are Unicode code points. Not thread-safe unless the implementation says so.
 *
 * @since 0.1.0
 */
public interface DraftTarget {
    /** How many code points the text has. */
    int length();

    /**
     * Applies an edit.
     *
     * @throws IllegalArgumentException if it does not {@linkplain TextEdit#fits fit}; nothing has changed then
     */
    void apply(TextEdit edit);

    /** Replaces the whole text; lone surrogates become U+FFFD. */
    void replace(String text);

    /** The {@linkplain DraftText#check() 24-bit check} of the raw text. */
    int check();

    /** Erases the text so that no code point of it remains in memory that the target owns; the target stays usable. */
    void wipe();
}
