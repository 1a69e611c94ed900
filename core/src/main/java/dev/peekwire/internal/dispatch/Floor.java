package dev.peekwire.internal.dispatch;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.RoutingDecision;

/** What the router's driver does to the desk. Called in the router's order: must not block, only hand over. */
public interface Floor {
    /** Give the chat to the agent, and say through {@link RouterDriver} what came of it. */
    void assign(RoutingDecision.Assign decision);

    /** An agent is asked. */
    void offered(Waiting chat, RoutingDecision.Offer offer);

    /** An offer stands no more. */
    void offerEnded(AgentId agent, ChatId chat, Ended why);

    /** An agent has missed so many offers that the router counts on the agent no more. */
    void setAway(AgentId agent);

    /** Where a chat stands now; told when that is something else than was told before. */
    void place(ChatId chat, QueuePlace place);

    /** A chat waits no more, because it waited too long. */
    void expired(Waiting chat);

    /** Nobody can take over. */
    void nobody(Waiting handover);

    /** How teams or agents stand may have changed. */
    void changed();

    /** Why an offer stands no more. */
    enum Ended {
        /** Its agent said yes. */
        ACCEPTED,
        /** Its agent said no. */
        DECLINED,
        /** Somebody else said yes. */
        TAKEN,
        /** Its time is up. */
        MISSED,
        /** The chat is gone. */
        GONE,
        /** The agent is no longer available. */
        UNAVAILABLE;

        static Ended of(RoutingDecision.Reason reason) {
            return valueOf(reason.name());
        }
    }
}
