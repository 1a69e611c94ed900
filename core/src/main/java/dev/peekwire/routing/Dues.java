package dev.peekwire.routing;

import dev.peekwire.routing.RoutingDecision.Reason;

/**
 * What time does to waiting chats. However late it is told, all that is due takes effect in the order of the times, and
 * nothing is offered in between.
 */
final class Dues {
    private final Chats chats;
    private final Offers offers;

    Dues(Chats chats, Offers offers) {
        this.chats = chats;
        this.offers = offers;
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
        turn.decide(new RoutingDecision.Relax(chat.id(), chat.stage));
    }

    private void expire(Turn turn, Waiting chat) {
        offers.revoke(turn, chat, Reason.GONE);
        chats.exit(turn, chat, false);
        turn.decide(new RoutingDecision.Expire(chat.ticket));
    }
}
