package dev.peekwire.chat;

import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ScriptUse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a message's words come from, so that scripted and improvised answers can be told apart afterwards. The desk finds
 * it out; what a client says of it is a hint.
 *
 * @param kind visitor, scripted or ad lib
 * @param script which script and how closely, for {@link Kind#SCRIPTED} only
 * @param policy under which rule the answer was given; null for visitors, and where nobody asked
 * @since 0.1.0
 */
public record MessageOrigin(Kind kind, @Nullable ScriptUse script, @Nullable PolicyMark policy) {
    /** Typed by the visitor. */
    public static final MessageOrigin VISITOR = new MessageOrigin(Kind.VISITOR, null, null);

    /** Improvised by an agent. */
    public static final MessageOrigin AD_LIB = new MessageOrigin(Kind.AD_LIB, null, null);

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
        Objects.requireNonNull(kind, "kind");
        if ((script != null) != (kind == Kind.SCRIPTED)) {
            throw new IllegalArgumentException("script goes with SCRIPTED, and only with it");
        }
        if (policy != null && kind == Kind.VISITOR) {
            throw new IllegalArgumentException("policy: of answers only");
        }
    }

    /** A script's words. */
    public static MessageOrigin scripted(ScriptUse script) {
        return new MessageOrigin(Kind.SCRIPTED, script, null);
    }

    /** A script's words, with so many code points changed. */
    public static MessageOrigin scripted(String id, String version, int distance) {
        return scripted(new ScriptUse(id, version, null, distance));
    }

    /** The same, given under a rule. */
    public MessageOrigin under(PolicyRule rule) {
        return new MessageOrigin(kind, script, new PolicyMark(rule.name(), rule.mode()));
    }

    /** The same without the rule under which it was given. */
    public MessageOrigin withoutPolicy() {
        return new MessageOrigin(kind, script, null);
    }

    /** Whether a script's words were changed. */
    public boolean edited() {
        return script != null && script.distance() > 0;
    }
}
