package dev.peekwire.response;

import java.util.Objects;

/**
 * A script that was found.
 *
 * @param script its current version
 * @param how by what
 * @param sendable whether it is approved and valid now; false for agents' own replies that nobody approved
 * @since 0.1.0
 */
public record ScriptMatch(ScriptedResponse script, How how, boolean sendable) {
    /** Validates. */
    public ScriptMatch {
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(how, "how");
    }

    /** By what a script is found, the best first. */
    public enum How {
        /** Its shortcut was typed. */
        SHORTCUT,
        /** Its shortcut's beginning was typed. */
        SHORTCUT_BEGINS,
        /** Each word typed is the beginning of a word of its title. */
        TITLE,
        /** Each word typed is the beginning of a word of its title, tags, topic or shortcut. */
        WORDS,
        /** Nothing was typed. */
        ALL
    }
}
