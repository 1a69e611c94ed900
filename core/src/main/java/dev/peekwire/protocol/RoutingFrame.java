package dev.peekwire.protocol;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How chats are routed, as the desk tells it: visitors where they stand in the queue, agents and supervisors the rest.
 *
 * @since 0.1.0
 */
public sealed interface RoutingFrame extends ServerFrame {
    /**
     * Where a waiting chat stands; again when that changes.
     *
     * @param chat the chat
     * @param position 1 for the next
     * @param estimatedWait how long still, as far as can be told, in whole milliseconds; null where it can't
     */
    record Queued(ChatId chat, int position, @Nullable Duration estimatedWait) implements RoutingFrame {
        /** Without a guess how long. */
        public Queued(ChatId chat, int position) {
            this(chat, position, null);
        }

        @Override
        public Type type() {
            return Type.QUEUED;
        }
    }

    /**
     * An agent may have a chat: to be answered by {@link AgentFrame.Accept} or {@link AgentFrame.Decline} on any of
     * the agent's connections, all of which are told. Again after a reconnect, with the time that is left.
     *
     * @param chat which chat
     * @param team from whose queue
     * @param topic what the visitor chose, if anything
     * @param locale the visitor's language tag, if told
     * @param waitingSince since when it waits
     * @param expiresIn how long the offer stands, in whole milliseconds
     */
    record Offered(
            ChatId chat,
            TeamId team,
            @Nullable String topic,
            @Nullable String locale,
            Instant waitingSince,
            Duration expiresIn)
            implements RoutingFrame {
        /** Validates. */
        public Offered {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(team, "team");
            Objects.requireNonNull(waitingSince, "waitingSince");
            Objects.requireNonNull(expiresIn, "expiresIn");
        }

        @Override
        public Type type() {
            return Type.OFFERED;
        }

        @Override
        public String toString() {
            return "Offered[chat=" + chat + ", team=" + team + "]";
        }
    }

    /**
     * An offer stands no more; told once to each of the agent's connections.
     *
     * @param chat which chat
     * @param reason why
     */
    record OfferEnded(ChatId chat, OfferEnd reason) implements RoutingFrame {
        @Override
        public Type type() {
            return Type.OFFER_ENDED;
        }
    }

    /**
     * Whether the agent takes chats, from now on; told to each of the agent's connections, and after a welcome.
     *
     * @param available whether
     * @param paused teams whose chats the agent takes none of for now
     * @param reason whose doing it is
     */
    record Presence(boolean available, Set<TeamId> paused, PresenceReason reason) implements RoutingFrame {
        /** Copies. */
        public Presence {
            paused = Set.copyOf(paused);
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Type type() {
            return Type.PRESENCE;
        }
    }

    /**
     * How teams and their agents stand, to those who {@link AgentFrame.Watch}.
     *
     * @param teams how the teams stand, all that the watcher may see
     * @param agents how their agents at the desk stand
     * @param waiting the first chats of each of these teams' queues, in order, where the watcher may know them; kept in
     *     the order of the teams, each of which is told once
     */
    record Load(List<TeamLoad> teams, List<AgentLoad> agents, List<WaitingChat> waiting) implements RoutingFrame {
        /** Copies, in order; a chat of a team that is not told of is left out. */
        public Load {
            teams = List.copyOf(teams);
            agents = List.copyOf(agents);
            Map<TeamId, List<WaitingChat>> queues = waiting.stream().collect(Collectors.groupingBy(WaitingChat::team));
            waiting = teams.stream()
                    .flatMap(team -> queues.getOrDefault(team.team(), List.of()).stream())
                    .toList();
        }

        /** Without the chats. */
        public Load(List<TeamLoad> teams, List<AgentLoad> agents) {
            this(teams, agents, List.of());
        }

        @Override
        public Type type() {
            return Type.LOAD;
        }
    }

    /**
     * What was decided about a chat, and why.
     *
     * @param command the command that asked
     * @param trace the latest decisions, as many as a frame holds; none for a chat that is long forgotten
     * @param whyNot why the latest decision did not choose the agent asked about; null if none was
     */
    record Trace(CommandId command, RoutingTrace trace, @Nullable String whyNot) implements RoutingFrame {
        /** Validates. */
        public Trace {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(trace, "trace");
        }

        @Override
        public Type type() {
            return Type.TRACE;
        }
    }
}
