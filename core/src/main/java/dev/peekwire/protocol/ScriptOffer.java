package dev.peekwire.protocol;

import dev.peekwire.response.ScriptRef;
import java.util.List;
import java.util.Objects;

/**
 * A script as an agent may send it in a chat, filled in as far as it can be.
 *
 * @param script which version of which script
 * @param locale the language tag of its words
 * @param shortcut what is typed for it
 * @param title what it is about
 * @param text what would be sent; with {@code [input.days]} for the gap {@code input.days}
 * @param gaps what is missing; empty if it can be sent as it is
 * @since 0.1.0
 */
public record ScriptOffer(
        ScriptRef script, String locale, String shortcut, String title, String text, List<ScriptGap> gaps) {
    /** Validates and copies. */
    public ScriptOffer {
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(shortcut, "shortcut");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        gaps = List.copyOf(gaps);
    }

    /** Which script; not the text, which has what people said of themselves in it. */
    @Override
    public String toString() {
        return "ScriptOffer[" + script + ", " + locale + ", " + gaps.size() + " gaps]";
    }
}
