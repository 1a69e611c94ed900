package dev.peekwire.response.flow;

import dev.peekwire.response.ScriptBody;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.TemplateValues;
import java.util.Objects;
import java.util.Set;

/**
 * What a line of a flow becomes for one reader. Immutable.
 *
 * @param body the words, in which version and language
 * @param expansion what they become; only {@link Expansion.Ready} may go out
 * @param use what a message records if it goes out as it stands
 * @since 0.1.0
 */
public record FlowSpeech(ScriptBody body, Expansion expansion, ScriptUse use) {
    /** Validates. */
    public FlowSpeech {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(expansion, "expansion");
        Objects.requireNonNull(use, "use");
    }

    static FlowSpeech of(FlowLine line, ScriptedResponse script, ScriptLibrary library, TemplateValues values) {
        ScriptBody body = script.body(values.locale());
        String version = String.valueOf(script.ref().version());
        Set<String> alongside = Set.copyOf(script.disclaimers());
        ScriptUse use = new ScriptUse(script.ref().id(), version, body.locale(), 0, alongside, line.place());
        Expansion expansion = line.own() == null ? library.expand(body, values) : body.expand(values);
        return new FlowSpeech(body, expansion, use);
    }
}
