package dev.peekwire.cluster;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a node asks the one that dispatches; answered by a {@link Letter.Answer}.
 *
 * @since 0.1.0
 */
public sealed interface Question {
    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Accept}. */
        ACCEPT,
        /** {@link Decline}. */
        DECLINE,
        /** {@link Trace}. */
        TRACE,
        /** {@link LoadView}. */
        LOAD_VIEW,
        /** {@link Place}. */
        PLACE,
        /** {@link Admission}. */
        ADMISSION,
        /** {@link Offers}. */
        OFFERS
    }

    /**
     * An agent says yes to an offer; answered when the chat is the agent's.
     *
     * @param chat which chat
     * @param agent who
     */
    record Accept(ChatId chat, AgentId agent) implements Question {
        /** Validates. */
        public Accept {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public Type type() {
            return Type.ACCEPT;
        }
    }

    /**
     * An agent says no to an offer.
     *
     * @param chat which chat
     * @param agent who
     */
    record Decline(ChatId chat, AgentId agent) implements Question {
        /** Validates. */
        public Decline {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public Type type() {
            return Type.DECLINE;
        }
    }

    /**
     * What was decided about a chat, and why; answered by {@link dev.peekwire.protocol.RoutingFrame.Trace}.
     *
     * @param command the command that asks
     * @param chat which chat
     * @param agent whom it did not choose, if that is asked
     */
    record Trace(CommandId command, ChatId chat, @Nullable AgentId agent) implements Question {
        /** Validates. */
        public Trace {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(chat, "chat");
        }

        @Override
        public Type type() {
            return Type.TRACE;
        }
    }

    /**
     * How teams and their agents stand; answered by {@link dev.peekwire.protocol.RoutingFrame.Load}.
     *
     * @param supervisor whether to tell what supervisors may see, of all teams
     * @param teams which teams, for others
     */
    record LoadView(boolean supervisor, Set<TeamId> teams) implements Question {
        /** Copies. */
        public LoadView {
            teams = Set.copyOf(teams);
        }

        @Override
        public Type type() {
            return Type.LOAD_VIEW;
        }
    }

    /**
     * Where a chat stands in its queue; answered by {@link dev.peekwire.protocol.RoutingFrame.Queued}.
     *
     * @param chat which chat
     */
    record Place(ChatId chat) implements Question {
        /** Validates. */
        public Place {
            Objects.requireNonNull(chat, "chat");
        }

        @Override
        public Type type() {
            return Type.PLACE;
        }
    }

    /**
     * Whether a chat that wants to start may wait in a team's queue; its place is kept until the start is heard of, for a
     * while.
     *
     * @param chat the id that it will have
     * @param team whose queue
     */
    record Admission(ChatId chat, TeamId team) implements Question {
        /** Validates. */
        public Admission {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(team, "team");
        }

        @Override
        public Type type() {
            return Type.ADMISSION;
        }
    }

    /**
     * Tell the offers that an agent has now, each by a {@link Letter.TellAgent}: the agent has come on a new connection.
     *
     * @param agent who
     */
    record Offers(AgentId agent) implements Question {
        /** Validates. */
        public Offers {
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public Type type() {
            return Type.OFFERS;
        }
    }
}
