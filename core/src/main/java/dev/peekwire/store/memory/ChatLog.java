package dev.peekwire.store.memory;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.ChatSnapshot;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.ErasureStore;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.StoredCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One chat's events and commands, behind the chat's own lock. Within it the lock of the desk's nodes may be taken, and
 * within either those of loads, indexes, follow-ups, retention and feed, each alone; none of them ever takes a chat's or the nodes':
 * that is the whole lock order.
 */
final class ChatLog {
    private final DeskShelf shelf;
    private final ArrayList<RecordedEvent> events = new ArrayList<>(4);
    private final Map<CommandId, StoredCommand> commands = new HashMap<>(4);
    private @Nullable StartKey key;
    private @Nullable VisitorId visitor;
    private @Nullable AgentId agent;
    private @Nullable ChatSnapshot snapshot;
    private @Nullable ClosedKey closed;
    private boolean forgotten;
    private int erased;

    ChatLog(DeskShelf shelf) {
        this.shelf = shelf;
    }

    /** Appends; null if the log was forgotten meanwhile and the caller has to look for the chat anew. */
    synchronized @Nullable AppendResult append(AppendRequest request) {
        if (forgotten) {
            return null;
        }
        StoredCommand earlier = request.command() == null ? null : commands.get(request.command());
        Fence fence = request.fence();
        AppendResult result;
        if (earlier != null) {
            result = new AppendResult.Duplicate(earlier);
        } else {
            result = fence == null ? next(request) : shelf.nodes.fenced(fence, () -> next(request));
        }
        forgotten = events.isEmpty();
        return result;
    }

    private AppendResult next(AppendRequest request) {
        if (request.expectedVersion() != events.size()) {
            return new AppendResult.VersionConflict(events.size());
        }
        AgentId full = shelf.loads.apply(request.chat(), request.capacity());
        return full == null ? record(request) : new AppendResult.CapacityExceeded(full);
    }

    private AppendResult record(AppendRequest request) {
        if (key == null) {
            key = new StartKey(request.at(), request.chat());
            shelf.open.add(key);
            shelf.openCount.incrementAndGet();
        }
        for (RecordedEvent event : request.recorded()) {
            events.add(event);
            index(event, key);
        }
        if (request.command() != null && request.fingerprint() != null) {
            commands.put(request.command(), new StoredCommand(request.fingerprint(), events.size()));
        }
        shelf.followUps.add(request.followUps());
        if (shelf.feed.isKept()) {
            shelf.feed.appended(new ChatNotice(request.chat(), events.size(), agent));
        }
        return new AppendResult.Appended(events.size());
    }

    private void index(RecordedEvent recorded, StartKey chat) {
        ChatEvent event = recorded.event();
        if (event instanceof ChatEvent.Started started) {
            visitor = started.visitor();
            shelf.byVisitor.add(visitor, chat);
            shelf.openByVisitor.add(visitor, chat);
            await(true, chat);
        } else if (event instanceof ChatEvent.Assigned assigned) {
            assign(assigned.agent(), chat);
        } else if (event instanceof ChatEvent.Requeued) {
            assign(null, chat);
        } else if (event instanceof ChatEvent.HandoverStarted) {
            await(true, chat);
        } else if (event instanceof ChatEvent.HandoverEnded) {
            await(agent == null, chat);
        } else if (event instanceof ChatEvent.Closed) {
            close(chat, recorded.at());
        }
    }

    private void assign(@Nullable AgentId next, StartKey chat) {
        move(next, chat);
        await(next == null, chat);
    }

    private void move(@Nullable AgentId next, StartKey chat) {
        if (agent != null) {
            shelf.byAgent.remove(agent, chat);
        }
        agent = next;
        if (next != null) {
            shelf.byAgent.add(next, chat);
        }
    }

    private void await(boolean waits, StartKey chat) {
        if (waits) {
            shelf.waiting.add(chat);
        } else {
            shelf.waiting.remove(chat);
        }
    }

    private void close(StartKey chat, Instant at) {
        if (closed == null) {
            closed = new ClosedKey(at, chat.chat(), chat.at());
            shelf.closed.add(closed);
            move(null, chat);
            shelf.open.remove(chat);
            shelf.waiting.remove(chat);
            shelf.openCount.decrementAndGet();
            if (visitor != null) {
                shelf.openByVisitor.remove(visitor, chat);
            }
            shelf.nodes.closed(chat.chat());
            shelf.retire(chat.chat());
        }
    }

    /** Whether a node attends the chat now, which is open then. */
    synchronized boolean attend(NodeId node) {
        return key != null && closed == null && !forgotten && shelf.nodes.attend(key.chat(), node);
    }

    synchronized List<RecordedEvent> read(long after, int limit) {
        if (forgotten || after >= events.size()) {
            return List.of();
        }
        int from = (int) after;
        return List.copyOf(events.subList(from, from + Math.min(limit, events.size() - from)));
    }

    synchronized long version() {
        return forgotten ? 0 : events.size();
    }

    synchronized Optional<StoredCommand> command(CommandId command) {
        return forgotten ? Optional.empty() : Optional.ofNullable(commands.get(command));
    }

    synchronized void keep(ChatSnapshot made) {
        if (!forgotten && erased == 0 && (snapshot == null || snapshot.version() < made.version())) {
            snapshot = made;
        }
    }

    synchronized Optional<ChatSnapshot> snapshot() {
        return forgotten ? Optional.empty() : Optional.ofNullable(snapshot);
    }

    synchronized boolean isForgotten() {
        return forgotten;
    }

    /**
     * Takes the chat out of everything but the shelf's map.
     *
     * @return whether it did: not while it is held, or a follow-up of it waits, with whose end it is to be asked again
     */
    synchronized boolean forget() {
        if (key != null && (shelf.erasures.keeps(key.chat(), visitor) || !shelf.followUps.forget(key.chat()))) {
            return false;
        }
        forgotten = true;
        if (visitor != null && key != null) {
            shelf.byVisitor.remove(visitor, key);
        }
        if (closed != null) {
            shelf.closed.remove(closed);
        }
        return true;
    }

    // ---- erasing

    private boolean erasable() {
        return key != null && closed != null && !forgotten && !shelf.erasures.held(key.chat(), visitor);
    }

    /** Waits for an erasure that is under way, if one is. */
    synchronized void settle() {}

    synchronized boolean isHeld() {
        return key != null && shelf.erasures.held(key.chat(), visitor);
    }

    synchronized boolean rewrite(List<ErasureStore.Rewriting> rewritings) {
        boolean fits = erasable() && rewritings.stream().allMatch(each -> isThere(each.before()));
        if (fits) {
            rewritings.forEach(each -> events.set((int) each.after().version() - 1, each.after()));
        }
        return fits;
    }

    private boolean isThere(RecordedEvent event) {
        return event.version() <= events.size()
                && events.get((int) event.version() - 1).equals(event);
    }

    synchronized boolean conclude(ErasedChat chat) {
        if (!erasable() || events.size() != chat.events()) {
            return false;
        }
        erased |= DataKind.bits(chat.kinds());
        commands.clear();
        events.replaceAll(ChatLog::withoutCommand);
        snapshot = null;
        if (chat.nobody() != null) {
            become(chat.nobody());
        }
        if (chat.kinds().contains(DataKind.FOLLOW_UPS) || chat.nobody() != null) {
            shelf.followUps.erase(chat.chat());
        }
        shelf.erasures.concluded(chat);
        return true;
    }

    private static RecordedEvent withoutCommand(RecordedEvent event) {
        return event.command() == null
                ? event
                : new RecordedEvent(
                        event.chat(),
                        event.version(),
                        event.at(),
                        event.by(),
                        null,
                        event.event(),
                        event.seal(),
                        event.remains());
    }

    private void become(VisitorId nobody) {
        if (visitor != null && key != null) {
            shelf.byVisitor.remove(visitor, key);
            shelf.byVisitor.add(nobody, key);
        }
        visitor = nobody;
    }

    /** When it was closed, if that kind has run out; empty if it has not. */
    synchronized Optional<Instant> due(DataKind kind, Instant closedBefore) {
        ClosedKey end = closed;
        if (end == null || key == null || !erasable() || !end.at().isBefore(closedBefore)) {
            return Optional.empty();
        }
        boolean due = (erased & kind.bit()) == 0 && !shelf.followUps.isWaiting(key.chat());
        return due ? Optional.of(end.at()) : Optional.empty();
    }
}
