package dev.peekwire.store.memory;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
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
import dev.peekwire.spi.SharedStore;
import dev.peekwire.spi.StoredCommand;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The embedded default: everything in memory, in this process, gone when it ends.
 *
 * <p>Thread-safe and never blocks for long: each chat has its own lock; appends that change capacity meet at one short
 * lock a desk besides. Lists are read from indexes, never by going through all chats.
 *
 * <p>Memory: an open chat is never forgotten. It costs about 1 KB when it is started and assigned, and about 0.4 KB
 * for every further command and its event, besides the text; so what bounds the memory is the desk's limit on open
 * chats and on what a chat may hold. Closed chats are bounded here, for each desk by itself, by number and by age.
 * There is no timer: a chat past its age is not read any more, but its memory is freed by the next call for that desk. A chat
 * of which a follow-up waits is kept until that has come to its end, one that is held until that is lifted. What waits when the process ends is lost with its chats.
 *
 * <p>Several desks in one process may be the nodes of one desk on it, which is how tests run many nodes; the process is
 * still one. From the first {@link #position} of a desk on, its feed costs about 0.2 KB for each chat and each agent.
 *
 * @since 0.1.0
 */
public final class MemoryStore implements SharedStore {
    private final ConcurrentHashMap<DeskId, DeskShelf> desks = new ConcurrentHashMap<>();
    private final int closedChats;
    private final Duration closedFor;
    private final InstantSource clock;
    private final NodeRegistry registry;
    private final FollowUpStore followUps;
    private final ErasureStore erasures;
    private volatile boolean closed;

    private MemoryStore(Builder builder) {
        this.closedChats = builder.closedChats;
        this.closedFor = builder.closedFor;
        this.clock = builder.clock;
        this.registry = new MemoryRegistry(this::shelf, clock);
        this.followUps = new MemoryFollowUps(this::shelf);
        this.erasures = new MemoryErasures(this::shelf);
    }

    /** A store with the defaults of {@link Builder}. */
    public static MemoryStore create() {
        return builder().build();
    }

    /** To say how long closed chats are kept. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public AppendResult append(AppendRequest request) {
        return shelf(request.desk()).append(request);
    }

    @Override
    public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
        if (after < 0 || limit < 1) {
            throw new IllegalArgumentException("after: " + after + ", at least 0; limit: " + limit + ", at least 1");
        }
        return shelf(desk).chat(chat).map(log -> log.read(after, limit)).orElse(List.of());
    }

    @Override
    public Optional<StoredCommand> command(DeskId desk, ChatId chat, CommandId command) {
        return shelf(desk).chat(chat).flatMap(log -> log.command(command));
    }

    @Override
    public List<ChatId> open(DeskId desk) {
        return ChatIndex.ids(shelf(desk).open);
    }

    @Override
    public int openCount(DeskId desk) {
        return shelf(desk).openCount.get();
    }

    @Override
    public List<ChatId> openOf(DeskId desk, VisitorId visitor) {
        return shelf(desk).openByVisitor.get(visitor);
    }

    @Override
    public List<ChatId> chatsOf(DeskId desk, VisitorId visitor) {
        return shelf(desk).byVisitor.get(visitor);
    }

    @Override
    public List<ChatId> assignedTo(DeskId desk, AgentId agent) {
        return shelf(desk).byAgent.get(agent);
    }

    @Override
    public List<ChatId> waiting(DeskId desk) {
        return ChatIndex.ids(shelf(desk).waiting);
    }

    @Override
    public List<ClosedChat> closed(ClosedChats asked) {
        return shelf(asked.desk()).closed(asked);
    }

    @Override
    public int load(DeskId desk, AgentId agent) {
        return shelf(desk).loads.of(agent);
    }

    @Override
    public void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
        shelf(desk).chat(chat).ifPresent(log -> log.keep(snapshot));
    }

    @Override
    public Optional<ChatSnapshot> snapshot(DeskId desk, ChatId chat) {
        return shelf(desk).chat(chat).flatMap(ChatLog::snapshot);
    }

    @Override
    public List<ChatLoad> loads(DeskId desk) {
        return shelf(desk).loads.all();
    }

    @Override
    public FeedPosition position(DeskId desk) {
        return shelf(desk).feed.position();
    }

    @Override
    public Feed feed(DeskId desk, FeedPosition after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + ", at least 1");
        }
        return shelf(desk).feed.after(after, limit);
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

    @Override
    public void close() {
        closed = true;
        desks.clear();
    }

    private DeskShelf shelf(DeskId desk) {
        if (closed) {
            throw new ChatException(ErrorCode.CLOSED, "the store is closed");
        }
        DeskShelf shelf =
                desks.computeIfAbsent(desk, id -> new DeskShelf(new Retention(closedChats, closedFor), clock));
        shelf.forgetDue();
        return shelf;
    }

    /**
     * How long closed chats are kept. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final int DEFAULT_CHATS = 10_000;
        private static final Duration DEFAULT_AGE = Duration.ofDays(1);
        private static final Duration LONGEST = Duration.ofDays(36_525);

        private int closedChats = DEFAULT_CHATS;
        private Duration closedFor = DEFAULT_AGE;
        private InstantSource clock = InstantSource.system();

        private Builder() {}

        /** How many closed chats are kept for each desk, 0 or more; the oldest closing goes first. Default: 10,000. */
        public Builder closedChats(int most) {
            if (most < 0) {
                throw new IllegalArgumentException("closedChats: " + most + ", at least 0");
            }
            this.closedChats = most;
            return this;
        }

        /** How long a chat is kept after it was closed, zero to 100 years. Default: a day. */
        public Builder closedFor(Duration longest) {
            if (longest.isNegative() || longest.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("closedFor: " + longest + ", allowed are zero to 100 years");
            }
            this.closedFor = longest;
            return this;
        }

        /**
         * The clock by which a closed chat ages, and which {@link NodeRegistry#beat} answers, for example
         * {@code scheduler::now}. Default: the system's.
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** The store. */
        public MemoryStore build() {
            return new MemoryStore(this);
        }
    }
}
