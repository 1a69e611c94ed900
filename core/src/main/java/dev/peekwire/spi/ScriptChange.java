package dev.peekwire.spi;

import dev.peekwire.DeskId;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a script: a version that is new, or something done to one that is there.
 *
 * @param desk whose script
 * @param script which version
 * @param content what the version says, if it is new; its approval does not count. Null if it is there already
 * @param act what is done to it
 * @param expected the number of the script's steps that the decision was made on; 0 for a script that is not there
 * @param mark who does it, when and why
 * @param mostOwn if it makes another script of an agent's own: how many there may be then
 * @since 0.1.0
 */
public record ScriptChange(
        DeskId desk,
        ScriptRef script,
        @Nullable ScriptedResponse content,
        ScriptAct act,
        long expected,
        ScriptMark mark,
        int mostOwn) {
    /** Validates. */
    public ScriptChange {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(mark, "mark");
        if (content != null && !content.ref().equals(script)) {
            throw new IllegalArgumentException("content: of " + content.ref() + ", not of " + script);
        }
        if (expected < 0 || mostOwn < 0) {
            throw new IllegalArgumentException("expected and mostOwn: 0 and above");
        }
    }

    /** Something done to a version that is there. */
    public ScriptChange(DeskId desk, ScriptRef script, ScriptAct act, long expected, ScriptMark mark) {
        this(desk, script, null, act, expected, mark, Integer.MAX_VALUE);
    }

    /** A new version, as far as the act brings it. */
    public ScriptChange(DeskId desk, ScriptedResponse content, ScriptAct act, long expected, ScriptMark mark) {
        this(desk, content.ref(), content, act, expected, mark, Integer.MAX_VALUE);
    }

    /** The same, if the agent whose own it is has fewer than so many. */
    public ScriptChange mostOwn(int most) {
        return new ScriptChange(desk, script, content, act, expected, mark, most);
    }
}
