package dev.peekwire.internal.cluster;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.Feed;
import dev.peekwire.cluster.FeedPosition;
import dev.peekwire.spi.SharedStore;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Follows what the desk's nodes append. {@link #read} is called regularly, one call after another, where it may block. */
public final class FeedReader {
    /** How often to read while the bus tells most of it. */
    public static final Duration SELDOM = Duration.ofSeconds(2);

    /** How often to read while the bus is down. */
    public static final Duration OFTEN = Duration.ofMillis(250);

    private static final int PAGE = 1_000;

    private final DeskId desk;
    private final SharedStore store;
    private final Told told;
    private final LongAdder reads = new LongAdder();
    private final LongAdder news = new LongAdder();
    private @Nullable FeedPosition position;

    /** Nothing is read yet. */
    public FeedReader(DeskId desk, SharedStore store, Told told) {
        this.desk = desk;
        this.store = store;
        this.told = told;
    }

    /** Who follows. Each may be told several times of the same. */
    public interface Told {
        /** A chat was appended to. */
        void chat(ChatNotice notice);

        /** An agent's seat was changed. */
        void seat(AgentId agent);

        /** The feed has forgotten what came next: anything may have happened. */
        void lostTrack();
    }

    /** Reads all there is. Throws what the store throws. */
    public synchronized void read() {
        FeedPosition after = start();
        Feed feed;
        do {
            feed = page(after);
            if (feed == null) {
                return;
            }
            reads.increment();
            news.add(feed.chats().size() + feed.agents().size());
            feed.chats().forEach(told::chat);
            feed.agents().forEach(told::seat);
            after = feed.next();
            position = after;
        } while (feed.more());
    }

    /** How many pages were read. */
    public long reads() {
        return reads.sum();
    }

    /** How many chats and agents they told. */
    public long told() {
        return news.sum();
    }

    private FeedPosition start() {
        FeedPosition now = position;
        if (now == null) {
            now = store.position(desk);
            position = now;
        }
        return now;
    }

    private @Nullable Feed page(FeedPosition after) {
        try {
            return store.feed(desk, after, PAGE);
        } catch (ChatException failure) {
            if (failure.code() != ErrorCode.NOT_FOUND) {
                throw failure;
            }
            position = store.position(desk);
            told.lostTrack();
            return null;
        }
    }
}
