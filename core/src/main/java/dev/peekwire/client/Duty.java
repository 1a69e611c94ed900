package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.RoutingFrame;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an agent has said of taking chats, and what the desk offers. Confined to the link's engine. */
final class Duty {
    private final Link link;
    private final AgentListener listener;
    private final Set<ChatId> offered = new LinkedHashSet<>();
    private AgentFrame.@Nullable Presence presence;
    private boolean watching;

    Duty(Link link, AgentListener listener) {
        this.link = link;
        this.listener = listener;
    }

    void available(boolean now) {
        presence(now, presence == null ? Set.of() : presence.paused());
    }

    void presence(boolean available, Set<TeamId> paused) {
        presence = new AgentFrame.Presence(available, paused);
        link.send(presence);
    }

    void watch(boolean on) {
        watching = on;
        link.send(new AgentFrame.Watch(on));
    }

    void welcomed() {
        if (presence != null) {
            link.send(presence);
        }
        if (watching) {
            link.send(new AgentFrame.Watch(true));
        }
    }

    /** What can't be answered any more is no offer. */
    void lost() {
        List.copyOf(offered).forEach(chat -> ended(chat, OfferEnd.UNAVAILABLE));
    }

    void offered(RoutingFrame.Offered offer) {
        offered.add(offer.chat());
        link.callbacks().run(() -> listener.onOffered(offer));
    }

    void ended(RoutingFrame.OfferEnded end) {
        ended(end.chat(), end.reason());
    }

    private void ended(ChatId chat, OfferEnd reason) {
        if (offered.remove(chat)) {
            link.callbacks().run(() -> listener.onOfferEnded(chat, reason));
        }
    }

    /** What the desk decided outlasts the connection as what the agent said does. */
    void told(RoutingFrame.Presence now) {
        presence = new AgentFrame.Presence(now.available(), now.paused());
        link.callbacks().run(() -> listener.onPresence(now.available(), now.paused(), now.reason()));
    }

    void told(RoutingFrame.Load load) {
        link.callbacks().run(() -> listener.onLoad(load));
    }
}
