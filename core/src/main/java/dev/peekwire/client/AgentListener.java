package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.response.RoboticGauge;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's client tells its product. Calls come one after another on the client's executor, never under a lock;
 * what one throws is logged by its class. Only {@link #onPeekErased} may not fail.
 *
 * @since 0.1.0
 */
public interface AgentListener {
    /** Something happened in a chat: each event once, in the order of the versions. */
    default void onEvent(RecordedEvent event) {}

    /** Every event up to this version has been told. */
    default void onSynced(ChatId chat, long version) {}

    /** What the visitor lets the agent see from now on; {@link PeekLevel#NONE} for nothing. */
    default void onPeekLevel(ChatId chat, PeekLevel level) {}

    /** The unsent text changed. A listener slower than the visitor is told the latest only. */
    default void onPeek(ChatId chat, PeekView view) {}

    /** Whether the visitor is typing. */
    default void onTyping(ChatId chat, boolean typing) {}

    /**
     * Take the unsent text off the screen, and return when it is gone: the desk is told so on return, and closes the
     * connection if that takes longer than its deadline. If this throws, nothing is confirmed and the client connects
     * anew. Also called, before any attempt to connect again, when the connection is lost.
     */
    default void onPeekErased(ChatId chat, EraseReason reason) {}

    /**
     * The agent may have a chat, for as long as the offer says: {@link AgentClient#accept} or
     * {@link AgentClient#decline} it. An offer that still stands after a reconnect comes again.
     */
    default void onOffered(RoutingFrame.Offered offered) {}

    /** An offer stands no more, or was lost with the connection: {@link OfferEnd#UNAVAILABLE}. */
    default void onOfferEnded(ChatId chat, OfferEnd reason) {}

    /**
     * How the desk counts the agent from now on.
     *
     * @param available whether the agent takes new chats
     * @param paused teams of which none
     * @param reason whether the agent decided that, on this connection or another, or the desk: too many missed offers
     */
    default void onPresence(boolean available, Set<TeamId> paused, PresenceReason reason) {}

    /** How teams and agents stand, while {@link AgentClient#watch} is on: all of it, whenever something changes. */
    default void onLoad(RoutingFrame.Load load) {}

    /**
     * How much a chat's answers sound like a machine: after each answer while a limit is passed, and once when none is any
     * more.
     */
    default void onRobotic(ChatId chat, RoboticGauge gauge) {}

    /** Scripts that the desk keeps have changed: the agent's own, or those of the agent's teams. Who shows them asks again. */
    default void onLibraryChanged(ResponseFrame.LibraryChanged changed) {}

    /** Scripts that may answer what the visitor says, or is typing; each list replaces the chat's one before. */
    default void onSuggested(ResponseFrame.Suggested suggested) {}

    /**
     * Where the walk through a flow stands in a chat that the agent takes part in: when the agent comes to it, and whenever
     * it moves, whoever moved it.
     *
     * @param chat which chat
     * @param stand where, and what can be pressed; null when no flow is walked any more
     */
    default void onFlow(ChatId chat, @Nullable FlowStand stand) {}

    /** The desk does not know the chat any more, or not for this agent. */
    default void onForgotten(ChatId chat) {}

    /** The connection's state. */
    default void onState(ConnectionState state) {}

    /** Something was refused that no returned stage stands for. */
    default void onError(Refusal refusal) {}
}
