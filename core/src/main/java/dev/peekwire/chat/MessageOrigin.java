package dev.peekwire.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where a message's words come from, so that scripted and improvised answers can be told apart afterwards.
 *
 * @param kind visitor, scripted or ad lib
 * @param scriptId the script's id, for {@link Kind#SCRIPTED} only
 * @param scriptVersion the script's version, for {@link Kind#SCRIPTED} only
 * @param edited whether the agent changed the script's words
 * @since 0.1.0
 */
public record MessageOrigin(Kind kind, @Nullable String scriptId, @Nullable String scriptVersion, boolean edited) {
    /** Typed by the visitor. */
    public static final MessageOrigin VISITOR = new MessageOrigin(Kind.VISITOR, null, null, false);

    /** Improvised by an agent. */
    public static final MessageOrigin AD_LIB = new MessageOrigin(Kind.AD_LIB, null, null, false);

    /** Sorts of origins. */
    public enum Kind {
        /** The visitor's own words. */
        VISITOR,
        /** A script's words, edited or not. */
        SCRIPTED,
        /** An agent's own words. */
        AD_LIB
    }

    /** Validates that a script is named exactly when the message is scripted. */
    public MessageOrigin {
        boolean named = scriptId != null && scriptVersion != null;
        if (named != (kind == Kind.SCRIPTED)) {
            throw new IllegalArgumentException("scriptId and scriptVersion go with SCRIPTED, and only with it");
        }
    }

    /** A script's words. */
    public static MessageOrigin scripted(String scriptId, String scriptVersion, boolean edited) {
        return new MessageOrigin(Kind.SCRIPTED, scriptId, scriptVersion, edited);
    }
}
