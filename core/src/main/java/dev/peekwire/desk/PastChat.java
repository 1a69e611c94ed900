package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.HandedOver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat of the store in a few words.
 *
 * @param chat what it is now
 * @param messages how much was said
 * @param closed the event that closed it; null while it is open
 */
record PastChat(Chat chat, int messages, @Nullable RecordedEvent closed) {
    /** Reads it: a chat of a page once, a longer one from its snapshot and, for the count, a page at a time. */
    static PastChat read(Desk desk, ChatId id) {
        List<RecordedEvent> page = desk.store().read(desk.id(), id, 0, StoredChat.PAGE);
        boolean whole = page.size() < StoredChat.PAGE;
        Chat chat = whole ? Chat.fold(id, page) : new StoredChat(desk, id).load();
        int messages = 0;
        while (!page.isEmpty()) {
            messages += messages(page);
            boolean more = page.size() == StoredChat.PAGE && messages < HandedOver.Earlier.MOST_COUNTED;
            page = more
                    ? desk.store().read(desk.id(), id, page.get(page.size() - 1).version(), StoredChat.PAGE)
                    : List.of();
        }
        return new PastChat(
                chat,
                Math.min(messages, HandedOver.Earlier.MOST_COUNTED),
                chat.status() == Chat.Status.CLOSED ? end(desk, chat) : null);
    }

    private static int messages(List<RecordedEvent> page) {
        return (int) page.stream()
                .filter(each -> each.event().type() == ChatEvent.Type.MESSAGE_POSTED)
                .count();
    }

    /** Among the last ones: little can follow the close. */
    private static @Nullable RecordedEvent end(Desk desk, Chat chat) {
        long after = Math.max(0, chat.version() - StoredChat.PAGE);
        return desk.store().read(desk.id(), chat.id(), after, StoredChat.PAGE).stream()
                .filter(each -> each.event().type() == ChatEvent.Type.CLOSED)
                .findFirst()
                .orElse(null);
    }

    /** Of a chat that the store knows, with what was promised in it and is to be told. */
    HandedOver.Earlier told(List<HandedOver.Pledge> commitments) {
        return new HandedOver.Earlier(
                chat.id(),
                chat.startedAt().orElseThrow(),
                closed == null ? null : closed.at(),
                closed != null && closed.event() instanceof ChatEvent.Closed end ? end.reason() : null,
                chat.topic().orElse(null),
                chat.team().orElseThrow(),
                chat.lastAgent().orElse(null),
                messages,
                commitments);
    }
}
