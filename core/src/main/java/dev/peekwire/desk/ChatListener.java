package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.measure.ChatMeasures;

/**
 * What a product may want to hear of its desk. Methods have defaults, so that what is added later breaks nobody.
 *
 * <p>Called on the desk's workers, never on an I/O thread and never under a lock; for one chat one after another and in
 * the order of versions. A listener that throws is reported in the log, with its class and without the event, and
 * breaks nothing. Draft text never comes here.
 *
 * @since 0.1.0
 */
public interface ChatListener {
    /** Something happened to a chat, and is stored. */
    default void onEvent(RecordedEvent event) {}

    /**
     * A chat that was closed on this node is in figures. Comes some time after the close, in no order among chats, and only
     * if {@link ChatDeskBuilder#measures} was called. Not where too many were closed at once, nor where the process ended
     * before it came to it.
     */
    default void onMeasured(ChatMeasures measures) {}

    /**
     * A visitor has answered the survey; the chat in figures, open or closed, as it is then. Comes once for each survey, some time
     * after it, on the terms of {@link #onMeasured}, which may have told of the same chat without it before.
     */
    default void onSurveyed(ChatMeasures measures) {}

    /** A draft frame came without a live grant that allows it; it was dropped unread. */
    default void onDraftRefused(ChatId chat) {}

    /**
     * A follow-up was sent, or given up; the node that sent it tells so, on threads that are for follow-ups. It may be told in
     * no order with the chat's events.
     */
    default void onFollowUp(FollowUp followUp) {}
}
