package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.Feed;
import dev.peekwire.cluster.FeedPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Somebody who follows the feed, and keeps what it told. */
abstract class FeedFixture extends FenceRules {
    private static final int PAGE = 7;
    static final long LONGEST_PACE = TimeUnit.SECONDS.toNanos(1);

    private final AtomicInteger pages = new AtomicInteger();

    /** How long, once nobody writes any more, a feed may tell nothing before it counts as missed. */
    Duration patience() {
        return Duration.ofSeconds(30);
    }

    final void read() {
        pages.incrementAndGet();
    }

    /** Lets readers read so many pages in all before a writer goes on, so that they do meet; not for long. */
    final void pace(int read) {
        long start = System.nanoTime();
        while (pages.get() < read && System.nanoTime() - start < LONGEST_PACE) {
            Thread.onSpinWait();
        }
    }

    /** Follows from a position; used by one thread. */
    final class Follower {
        final List<ChatNotice> notices = new ArrayList<>();
        final Set<AgentId> agents = new HashSet<>();
        final List<String> wrong = new ArrayList<>();
        private final int way;
        private FeedPosition position;

        Follower(int way, FeedPosition position) {
            this.way = way;
            this.position = position;
        }

        /** One page on; whether it told anything. */
        boolean next() {
            return next(PAGE);
        }

        boolean next(int limit) {
            Feed feed = way(way).feed(desk, position, limit);
            read();
            feed.chats().forEach(this::told);
            agents.addAll(feed.agents());
            position = feed.next();
            return feed.more() || !feed.isEmpty();
        }

        private void told(ChatNotice notice) {
            if (latest().getOrDefault(notice.chat(), 0L) > notice.version()) {
                wrong.add("the version of " + notice.chat() + " fell to " + notice.version());
            }
            notices.add(notice);
        }

        /** The highest version that was told, chat by chat. */
        Map<ChatId, Long> latest() {
            Map<ChatId, Long> latest = new HashMap<>();
            notices.forEach(notice -> latest.merge(notice.chat(), notice.version(), Math::max));
            return latest;
        }

        /** Goes on until it is so, or nothing has come for too long. */
        Follower until(BooleanSupplier seen) {
            return until(seen, () -> true);
        }

        /** The same while others write; the time counts from when they have ended. */
        Follower until(BooleanSupplier seen, BooleanSupplier ended) {
            long start = System.nanoTime();
            while (!seen.getAsBoolean()) {
                boolean over = ended.getAsBoolean();
                start = over ? start : System.nanoTime();
                boolean late = over && System.nanoTime() - start > patience().toNanos();
                if (!next() && late) {
                    break;
                }
            }
            return this;
        }

        boolean knows(ChatId chat, long version) {
            return latest().getOrDefault(chat, 0L) >= version;
        }
    }

    final Follower fromHere() {
        return new Follower(0, shared.position(desk));
    }
}
