package dev.peekwire.response.flow;

import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.template.TemplateValues;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said, by a step of a walk. Immutable.
 *
 * @param flow which version of which flow says it
 * @param step the step
 * @param part what of the step
 * @param scriptId the id of the script that is said
 * @param own the script, if the words are the flow's own; null for a script of the library
 * @since 0.1.0
 */
public record FlowLine(ScriptRef flow, String step, Part part, String scriptId, @Nullable ScriptedResponse own) {
    /** What of a step is said. */
    public enum Part {
        /** Its text. */
        TEXT,
        /** What is said after an answer that would not do. */
        RETRY,
        /** The ways to choose, each in a line with its key; an agent who asks in person leaves them out. */
        OPTIONS
    }

    /** Validates. */
    public FlowLine {
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(scriptId, "scriptId");
    }

    /** What a message records of where it was said: {@code returns@3/ask-order}. */
    public String place() {
        return flow + "/" + step;
    }

    /**
     * The script that is said, if it may be said now: approved, valid, and in the library unless the words are the flow's.
     */
    public Optional<ScriptedResponse> script(ScriptLibrary library, Instant now) {
        Optional<ScriptedResponse> script = own != null ? Optional.of(own) : library.current(scriptId);
        return script.filter(s -> s.isSendable(now));
    }

    /** What is said to a reader of the values' language, and what the message records of it; empty as {@link #script}. */
    public Optional<FlowSpeech> say(ScriptLibrary library, Instant now, TemplateValues values) {
        return script(library, now).map(script -> FlowSpeech.of(this, script, library, values));
    }
}
