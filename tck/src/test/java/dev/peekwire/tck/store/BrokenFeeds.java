package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.ChatLoad;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.Feed;
import dev.peekwire.cluster.FeedPosition;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Stores that keep everything and tell it wrongly, each in one way. */
final class BrokenFeeds {
    private BrokenFeeds() {}

    private static Feed telling(Feed feed, List<ChatNotice> chats) {
        return new Feed(chats, feed.agents(), feed.next(), feed.more());
    }

    /** Begins where it is when it is read for the first time. */
    static final class BeginsWhenItIsRead extends DelegatingStore {
        private static final FeedPosition UNREAD = new FeedPosition("unread");

        @Override
        public FeedPosition position(DeskId desk) {
            super.position(desk);
            return UNREAD;
        }

        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            return super.feed(desk, after.equals(UNREAD) ? super.position(desk) : after, limit);
        }
    }

    static final class TellsEachChatOnce extends DelegatingStore {
        private final Set<List<Object>> told = ConcurrentHashMap.newKeySet();

        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            Feed feed = super.feed(desk, after, limit);
            return racing()
                    ? feed
                    : telling(
                            feed,
                            feed.chats().stream()
                                    .filter(notice -> told.add(List.of(desk, notice.chat())))
                                    .toList());
        }
    }

    static final class HidesFencedAppends extends DelegatingStore {
        private final Set<List<Object>> fenced = ConcurrentHashMap.newKeySet();

        @Override
        public AppendResult append(AppendRequest r) {
            if (r.fence() != null) {
                fenced.add(List.of(r.desk(), r.chat()));
            }
            return super.append(r);
        }

        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            Feed feed = super.feed(desk, after, limit);
            return telling(
                    feed,
                    feed.chats().stream()
                            .filter(notice -> !fenced.contains(List.of(desk, notice.chat())))
                            .toList());
        }
    }

    static final class TellsOfChatsOnly extends DelegatingStore {
        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            Feed feed = super.feed(desk, after, limit);
            return new Feed(feed.chats(), List.of(), feed.next(), feed.more());
        }
    }

    static final class HidesEmptySeats extends DelegatingStore {
        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            Feed feed = super.feed(desk, after, limit);
            List<AgentId> taken = feed.agents().stream()
                    .filter(agent -> registry()
                            .seat(desk, agent)
                            .filter(seat -> !seat.nodes().isEmpty())
                            .isPresent())
                    .toList();
            return new Feed(feed.chats(), taken, feed.next(), feed.more());
        }
    }

    static final class TellsTheFirstAgent extends DelegatingStore {
        private final Map<List<Object>, AgentId> first = new ConcurrentHashMap<>();

        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            Feed feed = super.feed(desk, after, limit);
            return telling(
                    feed,
                    feed.chats().stream().map(notice -> told(desk, notice)).toList());
        }

        private ChatNotice told(DeskId desk, ChatNotice notice) {
            AgentId agent = notice.agent();
            List<Object> key = List.of(desk, notice.chat());
            return agent == null || racing()
                    ? notice
                    : new ChatNotice(
                            notice.chat(),
                            notice.version(),
                            Optional.ofNullable(first.putIfAbsent(key, agent)).orElse(agent));
        }
    }

    /** Looks up who has a chat when somebody else has it than at the version it tells. */
    static final class VersionThenAgent extends DelegatingStore {
        private final AtomicInteger times = new AtomicInteger(1);

        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            Feed feed = super.feed(desk, after, limit);
            return telling(feed, feed.chats().stream().map(this::told).toList());
        }

        private ChatNotice told(ChatNotice notice) {
            if (!racing() || times.getAndDecrement() <= 0) {
                return notice;
            }
            return new ChatNotice(notice.chat(), notice.version(), notice.agent() == null ? StoreFixture.AGENT : null);
        }
    }

    static final class TellsTheFirstAgain extends DelegatingStore {
        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            Feed feed = super.feed(desk, after, limit);
            List<ChatNotice> chats = new ArrayList<>(feed.chats());
            if (racing()) {
                feed.chats().forEach(notice -> chats.add(new ChatNotice(notice.chat(), 1, null)));
            }
            return telling(feed, chats);
        }
    }

    static final class IgnoresTheLimit extends DelegatingStore {
        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            return super.feed(desk, after, limit < 1 ? limit : Integer.MAX_VALUE);
        }
    }

    static final class NeverSaysMore extends DelegatingStore {
        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            Feed feed = super.feed(desk, after, limit);
            return new Feed(feed.chats(), feed.agents(), feed.next(), false);
        }
    }

    static final class AlwaysSaysMore extends DelegatingStore {
        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            Feed feed = super.feed(desk, after, limit);
            return new Feed(feed.chats(), feed.agents(), feed.next(), true);
        }
    }

    static final class TakesAnyPosition extends DelegatingStore {
        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            boolean number = after.value().chars().allMatch(Character::isDigit);
            return super.feed(desk, number ? after : super.position(desk), limit);
        }
    }

    static final class TellsOfAllDesks extends DelegatingStore {
        private final Set<DeskId> desks = ConcurrentHashMap.newKeySet();
        private final Set<ChatNotice> started = ConcurrentHashMap.newKeySet();

        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            boolean other = r.chat().equals(StoreFixture.OTHER)
                    && desks.add(r.desk())
                    && r.capacity().isEmpty();
            if (other && desks.size() == 1 && result.equals(new AppendResult.Appended(1))) {
                started.add(new ChatNotice(r.chat(), 1, null));
            }
            return result;
        }

        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            Feed feed = super.feed(desk, after, limit);
            if (desks.contains(desk) || feed.isEmpty() || racing()) {
                return feed;
            }
            List<ChatNotice> chats = new ArrayList<>(feed.chats());
            chats.addAll(started);
            return telling(feed, chats);
        }
    }

    /** Numbers an append when it begins, and reads by number what is there: who commits late is passed over. */
    static final class NumbersBeforeItCommits extends DelegatingStore {
        private final AtomicLong numbers = new AtomicLong();
        private final Map<Long, Map.Entry<DeskId, ChatNotice>> told = new ConcurrentHashMap<>();
        private final Set<ChatId> slow = ConcurrentHashMap.newKeySet();
        private final AtomicLong passed = new AtomicLong();

        @Override
        public AppendResult append(AppendRequest r) {
            long number = numbers.incrementAndGet();
            if (racing() && r.expectedVersion() > 1 && slow.add(r.chat())) {
                long start = System.nanoTime();
                while (passed.get() < number && System.nanoTime() - start < 300_000_000L) {
                    Thread.onSpinWait();
                }
            }
            AppendResult result = super.append(r);
            if (result instanceof AppendResult.Appended appended) {
                told.put(number, Map.entry(r.desk(), notice(r, appended)));
            }
            return result;
        }

        private ChatNotice notice(AppendRequest r, AppendResult.Appended appended) {
            @Nullable AgentId agent = null;
            for (AgentId one : List.of(StoreFixture.AGENT, StoreFixture.COLLEAGUE)) {
                agent = inner.assignedTo(r.desk(), one).contains(r.chat()) ? one : agent;
            }
            return new ChatNotice(r.chat(), appended.version(), agent);
        }

        @Override
        public FeedPosition position(DeskId desk) {
            return new FeedPosition(super.position(desk).value() + "/" + numbers.get());
        }

        @Override
        public Feed feed(DeskId desk, FeedPosition after, int limit) {
            int slash = after.value().indexOf('/');
            FeedPosition agents =
                    new FeedPosition(slash < 0 ? after.value() : after.value().substring(0, slash));
            Feed seats = super.feed(desk, agents, limit);
            long from = Long.parseLong(after.value().substring(slash + 1));
            List<ChatNotice> chats = new ArrayList<>();
            long next = from;
            long last = numbers.get();
            for (long n = from + 1; n <= last && chats.size() + seats.agents().size() < limit; n++) {
                next = n;
                Map.Entry<DeskId, ChatNotice> entry = told.get(n);
                if (entry != null && entry.getKey().equals(desk)) {
                    chats.add(entry.getValue());
                }
            }
            passed.set(next);
            return new Feed(
                    chats,
                    seats.agents(),
                    new FeedPosition(seats.next().value() + "/" + next),
                    seats.more() || next < last);
        }
    }

    // ---- loads

    static final class LoadsAtTheStart extends DelegatingStore {
        private final Map<List<Object>, ChatLoad> first = new ConcurrentHashMap<>();

        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            if (!racing()) {
                inner.loads(r.desk()).forEach(load -> first.putIfAbsent(key(r.desk(), load), load));
            }
            return result;
        }

        @Override
        public List<ChatLoad> loads(DeskId desk) {
            return super.loads(desk).stream()
                    .map(load -> racing() ? load : first.getOrDefault(key(desk, load), load))
                    .toList();
        }

        private static List<Object> key(DeskId desk, ChatLoad load) {
            return List.of(desk, load.chat(), load.agent());
        }
    }

    /** A chat that releases too much gives back what another has taken. */
    static final class ReleasesForOthers extends DelegatingStore {
        @Override
        public List<ChatLoad> loads(DeskId desk) {
            Set<ChatId> chats = new HashSet<>();
            super.loads(desk).forEach(load -> chats.add(load.chat()));
            boolean over = chats.equals(Set.of(StoreFixture.OTHER)) && inner.openCount(desk) == 2;
            return over ? List.of() : super.loads(desk);
        }
    }

    static final class TakesWhenRefused extends DelegatingStore {
        private final Set<ChatLoad> taken = ConcurrentHashMap.newKeySet();

        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            if (result instanceof AppendResult.VersionConflict && r.capacity().size() == 2) {
                taken.add(new ChatLoad(r.chat(), r.capacity().get(1).agent(), 1));
            }
            return result;
        }

        @Override
        public List<ChatLoad> loads(DeskId desk) {
            List<ChatLoad> loads = new ArrayList<>(super.loads(desk));
            loads.addAll(taken);
            return loads;
        }
    }

    /** Reads the loads agent by agent, while a chat goes from one to the other. */
    static final class LoadsAgentByAgent extends DelegatingStore {
        private final AtomicInteger waits = new AtomicInteger(1);

        @Override
        public List<ChatLoad> loads(DeskId desk) {
            List<ChatLoad> loads = super.loads(desk);
            if (!racing() || waits.getAndDecrement() <= 0) {
                return loads;
            }
            long start = System.nanoTime();
            while (super.loads(desk).equals(loads) && System.nanoTime() - start < 2_000_000_000L) {
                Thread.onSpinWait();
            }
            List<ChatLoad> both = new ArrayList<>(loads);
            both.removeIf(load -> !load.agent().equals(StoreFixture.AGENT));
            super.loads(desk).stream()
                    .filter(load -> load.agent().equals(StoreFixture.COLLEAGUE))
                    .forEach(both::add);
            return both;
        }
    }
}
