package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A node has died, and its clients come to another at once: each chat is read, by few connections. */
class ReconnectStormTest {
    private static final Logger LOG = LoggerFactory.getLogger(ReconnectStormTest.class);
    private static final int CHATS = 1_000;
    private static final int EVENTS = 10;
    private static final int CONNECTIONS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DeskId desk = Chats.newDesk();

    @Test
    void a_thousand_chats_are_read_at_once_through_ten_connections() {
        try (JdbcStore store = JdbcStore.builder()
                .url(PostgresServer.shared().url())
                .connections(CONNECTIONS)
                .patience(PATIENCE)
                .build()) {
            givenChats(store);
            assertThat(readAtOnce(store, "the store's own pool")).containsOnly(EVENTS);
        }
    }

    @Test
    void a_thousand_chats_are_read_at_once_through_ten_connections_of_the_callers_pool() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(PostgresServer.shared().url());
            pool.setMaximumPoolSize(CONNECTIONS);
            try (JdbcStore store =
                    JdbcStore.builder().dataSource(pool).patience(PATIENCE).build()) {
                givenChats(store);
                assertThat(readAtOnce(store, "the caller's pool")).containsOnly(EVENTS);
            }
        }
    }

    private void givenChats(JdbcStore store) {
        Crowd.of(64, thread -> {
            for (int chat = thread; chat < CHATS; chat += 64) {
                store.append(Chats.start(desk, chat(chat)));
                for (int version = 1; version < EVENTS; version++) {
                    store.append(Chats.message(desk, chat(chat), version, "text"));
                }
            }
            return true;
        });
    }

    /** Each by a thread of its own, which is worse than a desk's workers do. */
    private List<Integer> readAtOnce(JdbcStore store, String pool) {
        long begin = System.nanoTime();
        List<Integer> sizes =
                Crowd.of(CHATS, i -> store.read(desk, chat(i), 0, 1_000).size());
        LOG.info("{} chats by {}: {} ms", CHATS, pool, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        return sizes;
    }

    private static ChatId chat(int number) {
        return new ChatId("chat-" + number);
    }
}
