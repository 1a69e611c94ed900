package dev.peekwire.tck.store;

import dev.peekwire.spi.ClosedChat;
import dev.peekwire.spi.ClosedChats;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Stores that keep everything and list closed chats wrongly, each in one way. */
final class BrokenClosed {
    private static final int ALL = 10_000;

    private BrokenClosed() {}

    private static List<ClosedChat> sorted(List<ClosedChat> chats, Comparator<ClosedChat> order) {
        return chats.stream().sorted(order).toList();
    }

    static final class FirstClosedFirst extends DelegatingStore {
        @Override
        public List<ClosedChat> closed(ClosedChats asked) {
            return asked.limit() == ALL
                    ? sorted(super.closed(asked), Comparator.comparing(ClosedChat::closedAt))
                    : super.closed(asked);
        }
    }

    static final class TiesFromTheFirstId extends DelegatingStore {
        @Override
        public List<ClosedChat> closed(ClosedChats asked) {
            return sorted(
                    super.closed(asked),
                    Comparator.comparing(ClosedChat::closedAt).reversed().thenComparing(one -> one.chat()
                            .value()));
        }
    }

    static final class OfThoseClosedInTime extends DelegatingStore {
        @Override
        public List<ClosedChat> closed(ClosedChats asked) {
            return super.closed(asked).stream()
                    .filter(one -> one.closedAt().isBefore(asked.to()))
                    .toList();
        }
    }

    static final class WheneverTheyWereStarted extends DelegatingStore {
        @Override
        public List<ClosedChat> closed(ClosedChats asked) {
            return super.closed(
                    new ClosedChats(asked.desk(), asked.from(), Instant.MAX, asked.before(), asked.limit()));
        }
    }

    static final class TheFirstMomentIsLost extends DelegatingStore {
        @Override
        public List<ClosedChat> closed(ClosedChats asked) {
            return super.closed(new ClosedChats(
                    asked.desk(), asked.from().plusMillis(1), asked.to(), asked.before(), asked.limit()));
        }
    }

    static final class VersionOfTheClosedIsTwo extends DelegatingStore {
        @Override
        public List<ClosedChat> closed(ClosedChats asked) {
            return super.closed(asked).stream()
                    .map(one -> new ClosedChat(one.chat(), one.closedAt(), 2))
                    .toList();
        }
    }

    /** Leaves all of the last one's time out. */
    static final class PagesByTimeAlone extends DelegatingStore {
        @Override
        public List<ClosedChat> closed(ClosedChats asked) {
            ClosedChat before = asked.before();
            return super.closed(new ClosedChats(asked.desk(), asked.from(), asked.to(), null, ALL)).stream()
                    .filter(one -> before == null || one.closedAt().isBefore(before.closedAt()))
                    .limit(asked.limit())
                    .toList();
        }
    }

    /** Goes on at the place of the last one, if it finds it. */
    static final class PagesByPlace extends DelegatingStore {
        @Override
        public List<ClosedChat> closed(ClosedChats asked) {
            List<ClosedChat> all = super.closed(new ClosedChats(asked.desk(), asked.from(), asked.to(), null, ALL));
            return all.stream()
                    .skip(asked.before() == null ? 0 : Math.max(0, all.indexOf(asked.before()) + 1L))
                    .limit(asked.limit())
                    .toList();
        }
    }

    /** Counts the pages instead of looking at where the last one ended. */
    static final class PagesByNumber extends DelegatingStore {
        private int told;

        @Override
        public synchronized List<ClosedChat> closed(ClosedChats asked) {
            List<ClosedChat> page =
                    super.closed(new ClosedChats(asked.desk(), asked.from(), asked.to(), null, ALL)).stream()
                            .skip(asked.before() == null ? 0 : told)
                            .limit(asked.limit())
                            .toList();
            told = asked.before() == null ? page.size() : told + page.size();
            return page;
        }
    }
}
