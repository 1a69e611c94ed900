package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
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
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.SharedStore;
import dev.peekwire.spi.StoredCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Chats in PostgreSQL (15 or later), for one node or many, or in an embedded H2 file (2.4 or later), for one process that
 * must survive a restart. What was acknowledged is on the disk; no draft ever is.
 *
 * <p>Calls block on the database, each for the {@linkplain JdbcStoreBuilder#patience patience} and a second or two at
 * most, and then fail with {@link dev.peekwire.ErrorCode#UNAVAILABLE}: also when the pool has no connection to give. What
 * fails for a while (a lost connection, a restart, rows that others hold) is tried again within that time. What would
 * fail again (a missing table or right) is told as {@link dev.peekwire.ErrorCode#INTERNAL} with the database's SQLState.
 * Exceptions never quote a row.
 *
 * <p>Appends go to the database together, at most 128 in one transaction, on threads of the store's own; {@link #appendAsync}
 * holds none of the caller's. At most 10,000 messages wait for their turn, and as many other appends; more are refused with
 * {@link dev.peekwire.ErrorCode#UNAVAILABLE}. Thread-safe.
 *
 * @since 0.1.0
 */
public final class JdbcStore implements SharedStore {
    private final Database database;
    private final ChatLists lists;
    private final EventRows events;
    private final AppendLanes appends;
    private final ChatStates states;
    private final Feeds feeds;
    private final Registry registry;
    private final FollowUpStore followUps;
    private final ErasureStore erasures;
    private final Retention retention;
    private final Housekeeping housekeeping;

    JdbcStore(Database database, Housekeeping housekeeping) {
        this.database = database;
        this.housekeeping = housekeeping;
        this.lists = new ChatLists(database);
        this.events = new EventRows();
        this.appends = new AppendLanes(database, events);
        this.states = new ChatStates(database);
        this.feeds = new Feeds(database);
        this.registry = new Registry(database, lists);
        this.followUps = new FollowUpRows(database);
        this.erasures = new ErasureRows(database, events);
        this.retention = new Retention(database);
        housekeeping.begin(retention);
    }

    /** To say where the chats are. */
    public static JdbcStoreBuilder builder() {
        return new JdbcStoreBuilder();
    }

    /**
     * A store with defaults and a pool of its own.
     *
     * @param url for example {@code jdbc:h2:file:./data/desk}, or {@code jdbc:postgresql://localhost/desk?user=desk}
     * @throws dev.peekwire.ChatException as {@link JdbcStoreBuilder#build()} does
     */
    public static JdbcStore at(String url) {
        return builder().url(url).build();
    }

    @Override
    public AppendResult append(AppendRequest request) {
        return appends.append(request);
    }

    @Override
    public CompletionStage<AppendResult> appendAsync(AppendRequest request) {
        return appends.appendAsync(request);
    }

    @Override
    public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
        if (after < 0 || limit < 1) {
            throw new IllegalArgumentException("after: " + after + ", at least 0; limit: " + limit + ", at least 1");
        }
        return database.read(session -> events.read(session, desk, chat, after, limit));
    }

    @Override
    public Optional<StoredCommand> command(DeskId desk, ChatId chat, CommandId command) {
        return lists.command(desk, chat, command);
    }

    @Override
    public List<ChatId> open(DeskId desk) {
        return lists.open(desk);
    }

    @Override
    public int openCount(DeskId desk) {
        return lists.openCount(desk);
    }

    @Override
    public List<ChatId> openOf(DeskId desk, VisitorId visitor) {
        return lists.openOf(desk, visitor.value());
    }

    @Override
    public List<ChatId> chatsOf(DeskId desk, VisitorId visitor) {
        return lists.chatsOf(desk, visitor.value());
    }

    @Override
    public List<ChatId> assignedTo(DeskId desk, AgentId agent) {
        return lists.assignedTo(desk, agent.value());
    }

    @Override
    public List<ChatId> waiting(DeskId desk) {
        return lists.waiting(desk);
    }

    @Override
    public List<ClosedChat> closed(ClosedChats asked) {
        return lists.closed(asked);
    }

    @Override
    public int load(DeskId desk, AgentId agent) {
        return lists.load(desk, agent);
    }

    @Override
    public void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
        states.keep(desk, chat, snapshot);
    }

    @Override
    public Optional<ChatSnapshot> snapshot(DeskId desk, ChatId chat) {
        return states.of(desk, chat);
    }

    @Override
    public FeedPosition position(DeskId desk) {
        return feeds.position();
    }

    @Override
    public Feed feed(DeskId desk, FeedPosition after, int limit) {
        return feeds.after(desk, after, limit);
    }

    @Override
    public List<ChatLoad> loads(DeskId desk) {
        return lists.loads(desk);
    }

    @Override
    public Optional<FollowUpStore> followUps() {
        return Optional.of(followUps);
    }

    @Override
    public Optional<ErasureStore> erasures() {
        return Optional.of(erasures);
    }

    @Override
    public NodeRegistry registry() {
        return registry;
    }

    /**
     * Takes a visitor's closed chats away for good: events, commands, follow-ups, all that the store has of them. Open ones stay,
     * since nothing may follow a chat that is gone; close them first and ask again; so do those that are held. Of chats that are
     * gone no transcript can be issued any more: {@code ChatDesk.erase} leaves what proves them. Backups are yours to expire.
     *
     * @return what was taken away, and what was left
     */
    public Erasure erase(DeskId desk, VisitorId visitor) {
        int gone = retention.closedOf(desk, visitor);
        List<ChatId> open = retention.openOf(desk, visitor);
        List<ChatId> held = new ArrayList<>(chatsOf(desk, visitor));
        held.removeAll(open);
        return new Erasure(gone, open, held);
    }

    /** What takes chats away; for tests. */
    Retention retention() {
        return retention;
    }

    /**
     * What an erasure did.
     *
     * @param erased how many chats are gone
     * @param open those that are left because they are not closed, in the order they were started
     * @param held those that are left because they are held, in that order
     * @since 0.1.0
     */
    public record Erasure(int erased, List<ChatId> open, List<ChatId> held) {
        /** Copies. */
        public Erasure {
            open = List.copyOf(open);
            held = List.copyOf(held);
        }
    }

    /**
     * Where scripts are kept that people change while a desk runs: in the same database, on the same connections. It is
     * closed by closing this store; closing it closes nothing else.
     */
    public ResponseStore responses() {
        return new ScriptTables(database);
    }

    /** Counters since the start, and how the store stands now. Asks the database nothing. */
    public Stats stats() {
        return appends.stats(database.pool());
    }

    /**
     * What a store has done, and what it does now.
     *
     * @param appends appends that were carried out, refused ones included
     * @param batches in how many transactions: their ratio is how many went together
     * @param waiting appends that no transaction has taken yet
     * @param pool the store's own pool; empty for one of the caller's, which tells for itself
     * @since 0.1.0
     */
    public record Stats(long appends, long batches, int waiting, Optional<Pool> pool) {}

    /**
     * The connections of a store's own pool.
     *
     * @param most how many there may be
     * @param active how many are in use
     * @param idle how many are not
     * @param awaited how many callers wait for one
     * @since 0.1.0
     */
    public record Pool(int most, int active, int idle, int awaited) {}

    /** Ends the store, and the pool if it is the store's own. */
    @Override
    public void close() {
        housekeeping.close();
        appends.close();
        database.close();
    }
}
