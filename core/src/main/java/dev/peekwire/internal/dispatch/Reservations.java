package dev.peekwire.internal.dispatch;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Places in queues that other nodes have asked for, for chats that begin there. Whether such a chat has begun is not told
 * here; when the chat is heard of it has its place, and when it is not, it was not begun. In the router's order.
 */
public final class Reservations {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private final ToIntFunction<TeamId> limits;
    private final Map<ChatId, Kept> kept = new HashMap<>();

    /** None yet; with the most chats that may wait for a team. */
    public Reservations(Scheduler scheduler, ToIntFunction<TeamId> limits) {
        this.scheduler = scheduler;
        this.limits = limits;
    }

    private record Kept(TeamId team, long until) {}

    /** The chat has been heard of: it has its place. */
    public void taken(ChatId chat) {
        kept.remove(chat);
    }

    /** Whether there is a place, which is kept then. */
    public boolean has(ChatId chat, TeamLoad team) {
        long now = scheduler.nanoTime();
        kept.values().removeIf(one -> one.until() - now <= 0);
        kept.remove(chat);
        long others = kept.values().stream()
                .filter(one -> one.team().equals(team.team()))
                .count();
        int slots = team.available() > 0 ? Math.max(0, team.capacity() - team.load()) : 0;
        if (team.waiting() + others >= (long) limits.applyAsInt(team.team()) + slots) {
            return false;
        }
        kept.put(chat, new Kept(team.team(), now + KEPT.toNanos()));
        return true;
    }
}
