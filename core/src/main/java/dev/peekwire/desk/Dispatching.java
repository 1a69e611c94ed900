package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.dispatch.RouterDriver;
import dev.peekwire.internal.dispatch.Waiting;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.TeamPolicy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the desk asks of whoever gives its chats to agents: this process, or another one. Every method may be called on
 * any thread and returns at once.
 */
interface Dispatching {
    // ---- what happens

    /** Teams work like this from now on. */
    void plan(List<TeamPolicy> teams);

    /**
     * Something happened to a chat, in a desk of one process. In the chat's order.
     *
     * @param missed whether it was stored without being known
     */
    void happened(Chat before, Chat after, RecordedEvent event, boolean missed);

    /** Asks for a place for a chat that is about to begin; one of the three is run. */
    void admit(Waiting chat, Runnable begin, Runnable full, Runnable failed);

    /** A chat that was admitted has not begun after all. */
    void notBegun(ChatId chat);

    /** A message was left, without asking for a place first. */
    void messageLeft(Waiting chat);

    /** How an agent stands, asked when its turn comes; null for nobody. */
    void agent(Supplier<@Nullable AgentState> state);

    /** Does something that must not overtake what is said to agents. */
    void inOrder(Runnable task);

    // ---- offers

    /** An agent says yes; answered when the chat is the agent's. */
    void accept(ChatId chat, AgentId agent, Consumer<Reply> then);

    /** An agent says no. */
    void decline(ChatId chat, AgentId agent, Consumer<Reply> then);

    /** Tells what the agent is asked, for a connection that has come since. */
    void tellOffers(Session session, AgentId agent);

    // ---- what somebody wants to know

    /** Tells the chat's visitor where it stands. */
    void tellPlace(ChatId chat);

    /** What was decided about a chat; nothing if it is unknown or long forgotten. */
    CompletionStage<Optional<RoutingTrace>> trace(ChatId chat);

    /**
     * The answer to a supervisor's question.
     *
     * @param agent whom the chat was not given to, if that is asked
     */
    void trace(CommandId command, ChatId chat, @Nullable AgentId agent, Consumer<ServerFrame> then);

    /** How teams and their agents stand. */
    void load(Set<TeamId> teams, boolean supervisor, Loads told);

    /** How teams stand, in the order given. */
    CompletionStage<List<TeamLoad>> loads(Collection<TeamId> teams);

    /** How many chats wait in a team's queue, as far as is known here. */
    int waiting(TeamId team);

    /** Counts of this moment. */
    RouterDriver.Gauges gauges();

    /** Whether it is this process that gives chats to agents. */
    boolean here();

    /** It gives nothing any more. */
    void close();

    /** Told how teams and agents stand. */
    @FunctionalInterface
    interface Loads {
        /** The answer to what was never told: negative. */
        ToIntFunction<AgentId> UNKNOWN = agent -> -1;

        /**
         * The answer.
         *
         * @param loads what an agent has at hand, to be asked within the call only
         */
        void told(RoutingFrame.Load load, ToIntFunction<AgentId> loads);
    }
}
