package dev.peekwire.followup;

import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import java.util.List;

/**
 * Says what is to be sent because of an event. Pure, and quick: it is asked for every event before that is stored, and what it
 * says is stored with it. May be asked several times for one event, if somebody else's comes first. One that throws is
 * reported, and sends nothing.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FollowUpRule {
    /**
     * Decides.
     *
     * @param chat as it is after the event
     * @return what is to be sent; mostly nothing
     */
    List<FollowUpOrder> decide(Chat chat, RecordedEvent event);
}
