package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor's client tells its product. Calls come one after another on the client's executor, never under a lock;
 * what one throws is logged by its class and changes nothing else.
 *
 * @since 0.1.0
 */
public interface VisitorListener {
    /** Something happened in a chat: each event once, in the order of the versions. */
    default void onEvent(RecordedEvent event) {}

    /**
     * What the visitor may consent to in a chat. Under {@code NOTICE}, show the notice and then call
     * {@link VisitorChat#noticeShown()}.
     */
    default void onOffer(ServerFrame.Offer offer) {}

    /**
     * Who can see the draft now: the live indicator, which the visitor must be able to see.
     *
     * @param chat the chat
     * @param readers how many people, 0 for nobody
     * @param suggester whether a program reads it, to suggest answers
     * @param mode what leaves the device
     */
    default void onVisibility(ChatId chat, int readers, boolean suggester, DemandMode mode) {}

    /** The draft is erased at the desk and on every screen; the visitor's own field is not concerned. */
    default void onDraftErased(ChatId chat, EraseReason reason) {}

    /**
     * Where a waiting chat stands; again whenever that changes.
     *
     * @param chat the chat
     * @param position 1 for the next
     * @param estimatedWait how long still, as far as can be told; null where it can't
     */
    default void onQueued(ChatId chat, int position, @Nullable Duration estimatedWait) {}

    /** The desk does not know the chat any more; a new one must be started. */
    default void onForgotten(ChatId chat) {}

    /** The connection's state. */
    default void onState(ConnectionState state) {}

    /** Something was refused that no returned stage stands for. */
    default void onError(Refusal refusal) {}
}
