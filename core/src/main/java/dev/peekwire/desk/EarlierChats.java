package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the store knows of a visitor's chats before one. On workers. */
final class EarlierChats {
    /** How many chats are looked through: a visitor who starts chats without end does not make the next cost more. */
    static final int MOST = 20;

    private final Desk desk;

    EarlierChats(Desk desk) {
        this.desk = desk;
    }

    /** The visitor's chats but this one, in the order of their starts, and none that were started after it. */
    List<ChatId> chats(VisitorId visitor, ChatId chat) {
        List<ChatId> all = desk.store().chatsOf(desk.id(), visitor);
        int at = all.indexOf(chat);
        return at < 0 ? all : all.subList(0, at);
    }

    /** The visitor's chats but this one, whenever they were started, the latest first; the last {@link #MOST}. */
    List<ChatId> latest(VisitorId visitor, ChatId chat) {
        return latest(visitor, MOST + 1).stream()
                .filter(id -> !id.equals(chat))
                .limit(MOST)
                .toList();
    }

    /** The visitor's last chats, the latest first. */
    List<ChatId> latest(VisitorId visitor, int most) {
        List<ChatId> all = new ArrayList<>(desk.store().chatsOf(desk.id(), visitor));
        Collections.reverse(all);
        return all.subList(0, Math.min(most, all.size()));
    }

    /** Who had the last of these that somebody had; of the last {@link #MOST}. */
    @Nullable AgentId lastAgent(List<ChatId> chats) {
        for (int i = chats.size() - 1; i >= Math.max(0, chats.size() - MOST); i--) {
            AgentId agent =
                    new StoredChat(desk, chats.get(i)).load().lastAgent().orElse(null);
            if (agent != null) {
                return agent;
            }
        }
        return null;
    }
}
