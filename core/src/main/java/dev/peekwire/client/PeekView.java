package dev.peekwire.client;

import dev.peekwire.consent.PeekLevel;
import java.util.Objects;

/**
 * What an agent may see of an unsent text now. Show it as not sent yet, keep it nowhere else, and take it off the screen
 * when told so.
 *
 * @param level how much the visitor allowed
 * @param text the whole text; what is masked is U+2022, one for each code point
 * @since 0.1.0
 */
public record PeekView(PeekLevel level, String text) {
    /** Validates. */
    public PeekView {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
    }

    /** The level; never the text. */
    @Override
    public String toString() {
        return "PeekView[level=" + level + "]";
    }
}
