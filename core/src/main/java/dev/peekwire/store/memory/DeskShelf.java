package dev.peekwire.store.memory;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.ClosedChat;
import dev.peekwire.spi.ClosedChats;
import dev.peekwire.spi.Fence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** All that the store has of one desk. */
final class DeskShelf {
    final Loads loads = new Loads();
    final ChangeFeed feed = new ChangeFeed();
    final DeskNodes nodes = new DeskNodes(feed);
    final Set<StartKey> open = new ConcurrentSkipListSet<>();
    /** The size of {@link #open}, which would have to count. */
    final AtomicInteger openCount = new AtomicInteger();

    final Set<StartKey> waiting = new ConcurrentSkipListSet<>();

    final NavigableSet<ClosedKey> closed = new ConcurrentSkipListSet<>();

    final ChatIndex<VisitorId> openByVisitor = new ChatIndex<>();
    final ChatIndex<VisitorId> byVisitor = new ChatIndex<>();
    final ChatIndex<AgentId> byAgent = new ChatIndex<>();

    final DeskFollowUps followUps = new DeskFollowUps();

    final DeskErasures erasures = new DeskErasures();

    private final ConcurrentHashMap<ChatId, ChatLog> chats = new ConcurrentHashMap<>();
    private final Retention retention;
    private final InstantSource clock;

    DeskShelf(Retention retention, InstantSource clock) {
        this.retention = retention;
        this.clock = clock;
    }

    AppendResult append(AppendRequest request) {
        AppendResult result = null;
        while (result == null) {
            ChatLog log = chats.computeIfAbsent(request.chat(), id -> new ChatLog(this));
            result = log.append(request);
            // Refused as its first append, or forgotten between the two lines above.
            if (log.isForgotten()) {
                chats.remove(request.chat(), log);
            }
        }
        forgetDue();
        return result;
    }

    Optional<ChatLog> chat(ChatId chat) {
        return Optional.ofNullable(chats.get(chat));
    }

    /** Called without any lock. */
    List<ClosedChat> closed(ClosedChats asked) {
        ClosedChat before = asked.before();
        NavigableSet<ClosedKey> older =
                before == null ? closed : closed.headSet(ClosedKey.of(before.closedAt(), before.chat()), false);
        List<ClosedChat> page = new ArrayList<>();
        for (ClosedKey key : older.descendingSet()) {
            if (key.at().isBefore(asked.from()) || page.size() == asked.limit()) {
                break;
            }
            // Gone between the two reads is as good as gone before.
            long version = key.startedAt().isBefore(asked.to()) ? version(key.chat()) : 0;
            if (version > 0) {
                page.add(new ClosedChat(key.chat(), key.at(), version));
            }
        }
        return page;
    }

    private long version(ChatId chat) {
        return chat(chat).map(ChatLog::version).orElse(0L);
    }

    /** Called by a chat, within its lock, when it is closed. */
    void retire(ChatId chat) {
        retention.add(chat, clock.instant());
    }

    /** A step of a follow-up; its chat may have waited for that to be forgotten. */
    boolean change(FollowUp before, FollowUp after, @Nullable Fence fence) {
        boolean done = fence == null
                ? followUps.change(before, after)
                : nodes.holding(fence, () -> followUps.change(before, after));
        if (followUps.isOverdue(after.chat())) {
            retire(after.chat());
        }
        return done;
    }

    /** Nothing of what is held is erased any more when it returns, also where that had begun. */
    boolean place(LegalHold hold) {
        boolean placed = erasures.place(hold);
        List<ChatId> kept =
                hold.visitor() != null ? byVisitor.get(hold.visitor()) : List.of(Objects.requireNonNull(hold.chat()));
        kept.forEach(id -> chat(id).ifPresent(ChatLog::settle));
        return placed;
    }

    boolean lift(HoldId hold, AgentId by, Instant at) {
        boolean lifted = erasures.lift(hold, by, at);
        erasures.takeOverdue().forEach(this::retire);
        return lifted;
    }

    List<ChatId> due(DataKind kind, Instant closedBefore, int limit) {
        record Due(Instant at, ChatId chat) {}
        List<Due> due = new ArrayList<>();
        chats.forEach((id, log) -> log.due(kind, closedBefore).ifPresent(at -> due.add(new Due(at, id))));
        return due.stream()
                .sorted(Comparator.comparing(Due::at)
                        .thenComparing(each -> each.chat().value()))
                .limit(limit)
                .map(Due::chat)
                .toList();
    }

    /** Called without any lock. */
    void forgetDue() {
        for (ChatId id : retention.takeDue(clock.instant())) {
            @Nullable ChatLog log = chats.get(id);
            if (log != null && log.forget()) {
                chats.remove(id, log);
                feed.forget(id);
            }
        }
    }
}
