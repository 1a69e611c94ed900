package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.PresenceReason;
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
    private AgentFrame.@Nullable Presence known;
    private AgentFrame.@Nullable Presence unheard;
    private boolean found;
    private boolean watching;

    Duty(Link link, AgentListener listener) {
        this.link = link;
        this.listener = listener;
    }

    void available(boolean now) {
        AgentFrame.Presence latest = unheard == null ? known : unheard;
        presence(now, latest == null ? Set.of() : latest.paused());
    }

    void presence(boolean available, Set<TeamId> paused) {
        say(new AgentFrame.Presence(available, paused));
    }

    private void say(AgentFrame.Presence choice) {
        unheard = choice;
        link.send(choice);
    }

    void watch(boolean on) {
        watching = on;
        link.send(new AgentFrame.Watch(on));
    }

    /** What the desk has heard it keeps, and another window may have said otherwise since. */
    void welcomed() {
        found = false;
        if (unheard != null) {
            link.send(unheard);
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

    /** The first on a connection is how the desk found the agent; those after it follow from what was said and done. */
    void told(RoutingFrame.Presence now) {
        boolean first = !found;
        found = true;
        if (first && unheard != null) {
            return;
        }
        if (first && now.reason() == PresenceReason.NEW && known != null) {
            say(known);
            return;
        }
        if (now.reason() == PresenceReason.SELF) {
            unheard = null;
        }
        known = new AgentFrame.Presence(now.available(), now.paused());
        link.callbacks().run(() -> listener.onPresence(now.available(), now.paused(), now.reason()));
    }

    void told(RoutingFrame.Load load) {
        link.callbacks().run(() -> listener.onLoad(load));
    }
}
