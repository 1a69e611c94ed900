package dev.peekwire.internal.dispatch;

import dev.peekwire.ChatId;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends the respites of those who wait, by one timer for all; while somebody thinks about a chat, only when no offer of it
 * stands any more. In the router's order.
 */
final class Respites {
    private final Scheduler scheduler;
    private final Lobby lobby;
    private final Offers offers;
    private final Consumer<Waiting> again;
    private final DueQueue<ChatId> due;

    /**
     * None yet.
     *
     * @param again told of a chat that its agent may have again, in the router's order
     */
    Respites(Scheduler scheduler, Lobby lobby, Offers offers, Consumer<Runnable> inOrder, Consumer<Waiting> again) {
        this.scheduler = scheduler;
        this.lobby = lobby;
        this.offers = offers;
        this.again = again;
        this.due = new DueQueue<>(scheduler, chat -> inOrder.accept(() -> check(chat)));
    }

    /** The chat waits, or waits again. */
    void waits(Waiting chat) {
        Respite respite = chat.respite();
        if (respite == null) {
            due.remove(chat.chat());
        } else {
            due.put(chat.chat(), Duration.between(scheduler.now(), respite.until()));
        }
    }

    /** The chat waits no more. */
    void left(ChatId chat) {
        due.remove(chat);
    }

    /** Ends the chat's respite if its time has come. */
    void check(ChatId id) {
        Waiting chat = lobby.get(id);
        if (chat != null && isOver(chat.respite()) && offers.asked(id).isEmpty()) {
            again.accept(chat.withoutRespite());
        }
    }

    private boolean isOver(@Nullable Respite respite) {
        return respite != null && !respite.until().isAfter(scheduler.now());
    }

    void close() {
        due.close();
    }
}
