package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.DeskId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.ChatStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A chat of 100,000 events on PostgreSQL: what a desk that starts reads of it. */
class LongChatTest {
    private static final Logger LOG = LoggerFactory.getLogger(LongChatTest.class);
    private static final int EVENTS = 100_000;
    private static final int PAGE = 500;

    private final DeskId desk = Chats.newDesk();
    private final AtomicLong read = new AtomicLong();

    @Test
    void a_chat_of_a_hundred_thousand_events_is_loaded_by_reading_a_thousand() {
        try (JdbcStore store = JdbcStore.at(PostgresServer.shared().newDatabase())) {
            givenChat(store, EVENTS);
            assertThat(started(store, "without a snapshot")).isGreaterThanOrEqualTo(EVENTS);

            assertThat(started(store, "with a snapshot")).isBetween(1L, PAGE + 10L);
            givenMessages(store, EVENTS, PAGE - 10);
            assertThat(started(store, "with a snapshot and 490 events after it"))
                    .isBetween((long) PAGE, 2L * PAGE + 10);
        }
    }

    /**
     * Starts a desk, lets it find out who waits, and stops it when it has kept a snapshot, which a desk that is stopped at once
     * does not; how many events it has read. Nobody judges the time.
     */
    private long started(JdbcStore store, String how) {
        read.set(0);
        long begin = System.nanoTime();
        try (ChatDesk started =
                ChatDesk.builder().id(desk.value()).store(counting(store)).build()) {
            await().atMost(Duration.ofMinutes(2))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> started.stats().waiting() == 1);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            long events = read.get();
            LOG.info("a chat of {} events, {}: {} events read, {} ms", EVENTS, how, events, millis);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> store.snapshot(desk, Chats.CHAT).isPresent());
            return events;
        }
    }

    private void givenChat(JdbcStore store, int events) {
        store.append(Chats.start(desk, Chats.CHAT));
        givenMessages(store, 1, events - 1);
    }

    private void givenMessages(JdbcStore store, long version, int many) {
        ChatEvent message =
                new ChatEvent.MessagePosted("Is anybody there? It is about my last bill.", MessageOrigin.VISITOR);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int left = many;
        while (left > 0) {
            int next = Math.min(left, 1_000);
            store.append(new AppendRequest(
                    desk,
                    Chats.CHAT,
                    version + many - left,
                    null,
                    null,
                    now,
                    Actor.visitor(Chats.VISITOR),
                    Collections.nCopies(next, message),
                    List.of()));
            left -= next;
        }
    }

    /** The same store, which counts the events that are read of it. */
    private ChatStore counting(ChatStore store) {
        return (ChatStore) Proxy.newProxyInstance(
                LongChatTest.class.getClassLoader(), new Class<?>[] {ChatStore.class}, (proxy, method, args) -> {
                    try {
                        Object answer = method.invoke(store, args);
                        read.addAndGet(method.getName().equals("read") ? ((List<?>) answer).size() : 0);
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
