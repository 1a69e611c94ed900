package dev.peekwire.chat;

import dev.peekwire.chat.ChatCommand.Transfer;
import dev.peekwire.response.ScriptUse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an act of a walk comes to in a chat as it was at one version. Immutable; prints nothing that anybody said.
 *
 * @param version the chat's version that it was made of; for any other it does not hold
 * @param tier whose rules count: the agent's tier, or, without an agent, that of those whom the chat waits for
 * @param attributes what is set before anything is said
 * @param said what is said, in this order
 * @param moved how the walk goes on, or ends
 * @param onward where the chat goes at the end; null where it stays
 * @param note for agents, where the chat stays; null for none
 * @since 0.1.0
 */
public record Walked(
        long version,
        int tier,
        Map<String, String> attributes,
        List<Said> said,
        ChatEvent.FlowMoved moved,
        @Nullable Transfer onward,
        @Nullable String note) {
    /**
     * Words of the flow.
     *
     * @param text the message
     * @param use which script it is, and which step said it
     */
    public record Said(String text, ScriptUse use) {
        /** Validates. */
        public Said {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(use, "use");
        }

        @Override
        public String toString() {
            return "Said[" + use + "]";
        }
    }

    /** Copies. */
    public Walked {
        attributes = Map.copyOf(attributes);
        said = List.copyOf(said);
        Objects.requireNonNull(moved, "moved");
    }

    @Override
    public String toString() {
        return "Walked[v" + version + ", " + said.size() + " said, " + moved + "]";
    }
}
