package dev.peekwire.response;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whose words a message has. Immutable.
 *
 * @param script the script whose words they are; empty if they are the agent's
 * @param disclaimers ids of the scripts looked for that stand in it unaltered, as paragraphs of their own
 * @param claimed whether what the client said is so
 * @since 0.1.0
 */
public record Judgement(Optional<Judged> script, Set<String> disclaimers, Claimed claimed) {
    /** Validates and copies. */
    public Judgement {
        Objects.requireNonNull(script, "script");
        disclaimers = Set.copyOf(disclaimers);
        Objects.requireNonNull(claimed, "claimed");
    }

    /**
     * A script whose words a message has.
     *
     * @param ref which version of which script
     * @param locale the language tag of its body
     * @param distance how many code points were put in, taken out or changed, without the disclaimers; 0 for none
     */
    public record Judged(ScriptRef ref, String locale, int distance) {
        /** Validates. */
        public Judged {
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(locale, "locale");
            if (distance < 0) {
                throw new IllegalArgumentException("distance: 0 and above");
            }
        }
    }

    /** Whether what the client said is so. */
    public enum Claimed {
        /** It said nothing of a script, and the words are the agent's. */
        OWN_WORDS(true),
        /** It said nothing of a script, and the words are one's. */
        SCRIPT_HIDDEN(false),
        /** It named the script whose words they are. */
        SCRIPT(true),
        /** It named a script, and the words are another's. */
        OTHER_SCRIPT(false),
        /** It named a script, and the words are the agent's. */
        NO_SCRIPT(false);

        private final boolean so;

        Claimed(boolean so) {
            this.so = so;
        }

        /** Whether it is so. */
        public boolean isSo() {
            return so;
        }
    }
}
