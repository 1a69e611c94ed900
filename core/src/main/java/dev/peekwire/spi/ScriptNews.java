package dev.peekwire.spi;

import dev.peekwire.response.ScriptedResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of a script that has changed, or a script that was erased.
 *
 * @param revision the desk's revision after the change
 * @param id the script's id
 * @param script the version as it is now; null if the whole script was erased
 * @since 0.1.0
 */
public record ScriptNews(long revision, String id, @Nullable ScriptedResponse script) {
    /** Validates. */
    public ScriptNews {
        Objects.requireNonNull(id, "id");
        if (revision < 1) {
            throw new IllegalArgumentException("revision: " + revision + ", at least 1");
        }
        if (script != null && !script.ref().id().equals(id)) {
            throw new IllegalArgumentException("script: of another id");
        }
    }
}
