package dev.peekwire.protocol;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.commitment.CommitmentTerms;
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
 * @param commitments what agents promised in it, and how that stands
 * @param requests what its visitor waits for besides an answer
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
        List<Pledge> commitments,
        List<Request> requests,
        List<Earlier> earlier)
        implements ServerFrame {
    /** Copies. */
    public HandedOver {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(chat, "chat");
        attributes = Map.copyOf(attributes);
        references = List.copyOf(references);
        commitments = List.copyOf(commitments);
        requests = List.copyOf(requests);
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
                + references.size() + ", commitments=" + commitments.size() + ", requests=" + requests.size()
                + ", earlier=" + earlier.size() + "]";
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
     * A promise of an agent's, as it stood when it was told.
     *
     * @param commitment which: the version of the event that made it
     * @param by who promised it
     * @param at when
     * @param terms what
     * @param state what became of it
     */
    public record Pledge(long commitment, AgentId by, Instant at, CommitmentTerms terms, Commitment.State state) {
        /** Validates. */
        public Pledge {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(terms, "terms");
            Objects.requireNonNull(state, "state");
        }

        /** A promise at a time. */
        public static Pledge of(Commitment made, Instant now) {
            return new Pledge(made.id(), made.by(), made.at(), made.terms(), made.state(now));
        }

        /** Nothing that anybody typed. */
        @Override
        public String toString() {
            return "Pledge[" + commitment + ", by=" + by + ", " + state + "]";
        }
    }

    /**
     * Something that the visitor waits for.
     *
     * @param kind what
     * @param at since when
     */
    public record Request(Kind kind, Instant at) {
        /** Validates. */
        public Request {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(at, "at");
        }

        /** What visitors ask for. */
        public enum Kind {
            /** A compensation. */
            COMPENSATION
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
     * @param commitments what was promised in it that stands: what the visitor accepted, or still may
     */
    public record Earlier(
            ChatId chat,
            Instant started,
            @Nullable Instant ended,
            @Nullable CloseReason outcome,
            @Nullable String topic,
            TeamId team,
            @Nullable AgentId agent,
            int messages,
            List<Pledge> commitments) {
        /** How far messages are counted. */
        public static final int MOST_COUNTED = 10_000;

        /** Validates and copies. */
        public Earlier {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(started, "started");
            Objects.requireNonNull(team, "team");
            commitments = List.copyOf(commitments);
        }

        @Override
        public String toString() {
            return "Earlier[" + chat + ", " + outcome + ", team=" + team + ", messages=" + messages + "]";
        }
    }
}
