package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.CapacityChange;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.ChatSnapshot;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.cluster.ChatLoad;
import dev.peekwire.cluster.Feed;
import dev.peekwire.cluster.FeedPosition;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.ClosedChat;
import dev.peekwire.spi.ClosedChats;
import dev.peekwire.spi.ErasureStore;
import dev.peekwire.spi.FollowUpStore;
import dev.peekwire.spi.NodeRegistry;
import dev.peekwire.spi.SharedStore;
import dev.peekwire.spi.StoredCommand;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.tck.calls.Together;
import java.util.List;
import java.util.Optional;

/** A right store, to be broken in one way by a subclass. */
class DelegatingStore implements SharedStore {
    final SharedStore inner;

    DelegatingStore() {
        this(MemoryStore.create());
    }

    DelegatingStore(SharedStore inner) {
        this.inner = inner;
    }

    /** Only the threads of races are slowed down, or broken stores would take minutes. */
    static boolean racing() {
        return Thread.currentThread().getName().equals(Together.THREAD);
    }

    static AppendRequest with(AppendRequest r, long version, List<ChatEvent> events) {
        return new AppendRequest(
                r.desk(),
                r.chat(),
                version,
                r.command(),
                r.fingerprint(),
                r.at(),
                r.by(),
                events,
                r.seals().size() == events.size() ? r.seals() : List.of(),
                r.capacity(),
                r.fence(),
                r.followUps());
    }

    static AppendRequest with(AppendRequest r, List<CapacityChange> capacity) {
        return new AppendRequest(
                r.desk(),
                r.chat(),
                r.expectedVersion(),
                r.command(),
                r.fingerprint(),
                r.at(),
                r.by(),
                r.events(),
                r.seals(),
                capacity,
                r.fence(),
                r.followUps());
    }

    static AppendRequest withoutFence(AppendRequest r) {
        return new AppendRequest(
                r.desk(),
                r.chat(),
                r.expectedVersion(),
                r.command(),
                r.fingerprint(),
                r.at(),
                r.by(),
                r.events(),
                r.seals(),
                r.capacity(),
                null,
                r.followUps());
    }

    static AppendRequest withoutCommand(AppendRequest r) {
        return new AppendRequest(
                r.desk(),
                r.chat(),
                r.expectedVersion(),
                null,
                null,
                r.at(),
                r.by(),
                r.events(),
                r.seals(),
                r.capacity(),
                r.fence(),
                r.followUps());
    }

    static RecordedEvent with(RecordedEvent e, ChatEvent event) {
        return new RecordedEvent(e.chat(), e.version(), e.at(), e.by(), e.command(), event, e.seal(), e.remains());
    }

    final int version(AppendRequest r) {
        return inner.read(r.desk(), r.chat(), 0, Integer.MAX_VALUE).size();
    }

    final boolean seen(AppendRequest r) {
        return r.command() != null
                && inner.command(r.desk(), r.chat(), r.command()).isPresent();
    }

    /** Whether the request would pass a limit if nothing else happened. */
    final boolean full(AppendRequest r) {
        return r.capacity().stream()
                .anyMatch(c -> c.delta() > 0 && inner.load(r.desk(), c.agent()) + c.delta() > c.limit());
    }

    @Override
    public AppendResult append(AppendRequest request) {
        return inner.append(request);
    }

    @Override
    public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
        return inner.read(desk, chat, after, limit);
    }

    @Override
    public Optional<StoredCommand> command(DeskId desk, ChatId chat, CommandId command) {
        return inner.command(desk, chat, command);
    }

    @Override
    public List<ChatId> open(DeskId desk) {
        return inner.open(desk);
    }

    @Override
    public int openCount(DeskId desk) {
        return inner.openCount(desk);
    }

    @Override
    public List<ChatId> openOf(DeskId desk, VisitorId visitor) {
        return inner.openOf(desk, visitor);
    }

    @Override
    public List<ChatId> chatsOf(DeskId desk, VisitorId visitor) {
        return inner.chatsOf(desk, visitor);
    }

    @Override
    public List<ChatId> assignedTo(DeskId desk, AgentId agent) {
        return inner.assignedTo(desk, agent);
    }

    @Override
    public List<ChatId> waiting(DeskId desk) {
        return inner.waiting(desk);
    }

    @Override
    public List<ClosedChat> closed(ClosedChats asked) {
        return inner.closed(asked);
    }

    @Override
    public int load(DeskId desk, AgentId agent) {
        return inner.load(desk, agent);
    }

    @Override
    public void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
        inner.keepSnapshot(desk, chat, snapshot);
    }

    @Override
    public Optional<ChatSnapshot> snapshot(DeskId desk, ChatId chat) {
        return inner.snapshot(desk, chat);
    }

    @Override
    public FeedPosition position(DeskId desk) {
        return inner.position(desk);
    }

    @Override
    public Feed feed(DeskId desk, FeedPosition after, int limit) {
        return inner.feed(desk, after, limit);
    }

    @Override
    public List<ChatLoad> loads(DeskId desk) {
        return inner.loads(desk);
    }

    @Override
    public Optional<FollowUpStore> followUps() {
        return inner.followUps();
    }

    @Override
    public Optional<ErasureStore> erasures() {
        return inner.erasures();
    }

    @Override
    public NodeRegistry registry() {
        return inner.registry();
    }

    @Override
    public void close() {
        inner.close();
    }
}
