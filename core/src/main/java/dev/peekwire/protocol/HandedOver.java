package dev.peekwire.protocol;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.CloseReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What whoever comes to a chat should know of it, so that its visitor is asked for nothing twice. Answers
 * {@link AgentFrame.Handover}.
 *
 * @param command the command that asked
 * @param chat which chat
 * @param from who handed it over last; null if nobody did, or the desk
 * @param at when; null if nobody did
 * @param note what was said to whoever gets it, when it was handed over last; null for nothing
 * @param attributes what is known, without the references
 * @param references numbers that were mentioned, the latest one of a kind first
 * @param earlier the visitor's chats before and beside this one, the latest first, as many as the desk's policy tells and
 *     this agent may read
 * @since 0.1.0
 */
public record HandedOver(
        CommandId command,
        ChatId chat,
        @Nullable AgentId from,
        @Nullable Instant at,
        @Nullable String note,
        Map<String, String> attributes,
        List<Reference> references,
        List<Earlier> earlier)
        implements ServerFrame {
    /** Copies. */
    public HandedOver {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(chat, "chat");
        attributes = Map.copyOf(attributes);
        references = List.copyOf(references);
        earlier = List.copyOf(earlier);
    }

    @Override
    public Type type() {
        return Type.HANDED_OVER;
    }

    /** Without what was said and is known. */
    @Override
    public String toString() {
        return "HandedOver[" + chat + ", from=" + from + ", attributes=" + attributes.size() + ", references="
                + references.size() + ", earlier=" + earlier.size() + "]";
    }

    /**
     * An order, tracking or confirmation number.
     *
     * @param kind the name of its {@link dev.peekwire.reference.ReferenceKind}
     * @param value the number, in its pattern's form
     */
    public record Reference(String kind, String value) {
        /** Validates. */
        public Reference {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(value, "value");
        }

        /** Without the number. */
        @Override
        public String toString() {
            return "Reference[" + kind + "]";
        }
    }

    /**
     * Another chat of the same visitor; {@link ClientFrame.Open} reads it.
     *
     * @param chat which chat
     * @param started when it began
     * @param ended when it was closed; null while it is open
     * @param outcome how it was closed; null while it is open
     * @param topic what the visitor chose, if anything
     * @param team whose it is or was
     * @param agent who had it last; null if nobody did
     * @param messages how much was said, by whomever; counted up to {@value #MOST_COUNTED}
     */
    public record Earlier(
            ChatId chat,
            Instant started,
            @Nullable Instant ended,
            @Nullable CloseReason outcome,
            @Nullable String topic,
            TeamId team,
            @Nullable AgentId agent,
            int messages) {
        /** How far messages are counted. */
        public static final int MOST_COUNTED = 10_000;

        /** Validates. */
        public Earlier {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(started, "started");
            Objects.requireNonNull(team, "team");
        }

        @Override
        public String toString() {
            return "Earlier[" + chat + ", " + outcome + ", team=" + team + ", messages=" + messages + "]";
        }
    }
}
