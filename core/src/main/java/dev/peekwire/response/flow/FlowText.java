package dev.peekwire.response.flow;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a step of a flow says. Takes anything; what is wrong with it is told by {@link FlowBuilder#problems}. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface FlowText {
    /** Which sort it is. */
    Type type();

    /** Sorts of texts. */
    enum Type {
        /** The flow's own. */
        WORDS,
        /** A script's. */
        SCRIPT
    }

    /** The flow's own words in one language. */
    static Words in(String locale, String source) {
        return new Words(Map.of(locale, source));
    }

    /** The words of a script of the library. */
    static Script script(String id) {
        return new Script(id);
    }

    /**
     * The flow's own words: what they are changes with the flow's version alone.
     *
     * @param sources by language tag, as {@link dev.peekwire.response.template.Template} reads them
     */
    record Words(Map<String, String> sources) implements FlowText {
        /** Copies. */
        public Words {
            sources = Collections.unmodifiableMap(new TreeMap<>(sources));
        }

        /** The same, and in another language. */
        public Words and(String locale, String source) {
            Map<String, String> more = new TreeMap<>(sources);
            more.put(locale, source);
            return new Words(more);
        }

        @Override
        public Type type() {
            return Type.WORDS;
        }
    }

    /**
     * The words of a script, in the version that is current when they are said.
     *
     * @param id the script's id
     */
    record Script(String id) implements FlowText {
        /** Validates. */
        public Script {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public Type type() {
            return Type.SCRIPT;
        }
    }
}
