package dev.peekwire.routing.engine;

import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingDecision.Reason;
import dev.peekwire.routing.RoutingTrace.Outcome;
import java.util.List;

/**
 * What time does to waiting chats. However late it is told, all that is due takes effect in the order of the times, and
 * nothing is offered in between.
 */
final class Dues {
    private final Chats chats;
    private final Offers offers;
    private final Trails trails;

    Dues(Chats chats, Offers offers, Trails trails) {
        this.chats = chats;
        this.offers = offers;
        this.trails = trails;
    }

    void run(Turn turn) {
        for (Waiting chat = chats.due(turn.now); chat != null; chat = chats.due(turn.now)) {
            due(turn, chat);
        }
    }

    private void due(Turn turn, Waiting chat) {
        switch (chat.due()) {
            case OFFER -> offers.missed(turn, chat);
            case STAGE -> relax(turn, chat);
            case REASK -> chats.reask(turn, chat);
            case EXPIRY -> expire(turn, chat);
        }
    }

    private void relax(Turn turn, Waiting chat) {
        chats.relax(turn, chat);
        trails.note(turn, chat, Outcome.RELAXED, List.of(), 0);
        turn.decide(new RoutingDecision.Relax(chat.id(), chat.stage));
    }

    private void expire(Turn turn, Waiting chat) {
        offers.revoke(turn, chat, Reason.GONE);
        trails.note(turn, chat, Outcome.EXPIRED, List.of(), 0);
        chats.exit(turn, chat, false);
        turn.decide(new RoutingDecision.Expire(chat.ticket));
    }
}
