package dev.peekwire.store.memory;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.Feed;
import dev.peekwire.cluster.FeedPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has happened at one desk, each chat and each agent once, where it happened last. Kept from the first time that
 * somebody asks: a desk of one node pays nothing. Its lock is the innermost; who changes something tells the feed after
 * the change and before the lock on what was changed is given back, so that who finds the feed not yet kept is seen by
 * every later read.
 */
final class ChangeFeed {
    private final TreeMap<Long, Object> changes = new TreeMap<>();
    private final Map<Object, Long> places = new HashMap<>();
    private long last;
    private volatile boolean kept;

    synchronized FeedPosition position() {
        kept = true;
        return at(last);
    }

    /** Whether anybody follows; spares those who append to a chat the notice. */
    boolean isKept() {
        return kept;
    }

    void appended(ChatNotice notice) {
        put(notice.chat(), notice);
    }

    void seatChanged(AgentId agent) {
        if (kept) {
            put(agent, agent);
        }
    }

    private synchronized void put(Object what, Object change) {
        Long before = places.put(what, ++last);
        if (before != null) {
            changes.remove(before);
        }
        changes.put(last, change);
    }

    /** The store knows the chat no more. */
    synchronized void forget(ChatId chat) {
        Long place = places.remove(chat);
        if (place != null) {
            changes.remove(place);
        }
    }

    synchronized Feed after(FeedPosition position, int limit) {
        long after = place(position);
        List<ChatNotice> chats = new ArrayList<>();
        List<AgentId> agents = new ArrayList<>();
        Iterator<Map.Entry<Long, Object>> rest =
                changes.tailMap(after, false).entrySet().iterator();
        long next = last;
        for (int i = 0; i < limit && rest.hasNext(); i++) {
            Map.Entry<Long, Object> change = rest.next();
            next = change.getKey();
            if (change.getValue() instanceof ChatNotice notice) {
                chats.add(notice);
            } else if (change.getValue() instanceof AgentId agent) {
                agents.add(agent);
            }
        }
        boolean more = rest.hasNext();
        return new Feed(chats, agents, at(more ? next : last), more);
    }

    private static FeedPosition at(long place) {
        return new FeedPosition(Long.toString(place));
    }

    private long place(FeedPosition position) {
        try {
            long place = Long.parseLong(position.value());
            if (place >= 0 && place <= last) {
                return place;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("position: none of this store's");
    }
}
