package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** PostgreSQL is killed while it works, and comes back. */
class PostgresCrashTest {
    private static final int CHATS = 4;

    @Test
    void nothing_acknowledged_is_lost_or_doubled_when_the_server_is_killed_twice() {
        try (PostgresServer server = PostgresServer.own();
                JdbcStore store = opened(server.url())) {
            DeskId desk = Chats.newDesk();
            AtomicBoolean done = new AtomicBoolean();
            List<Acknowledged> chats = IntStream.range(0, CHATS)
                    .mapToObj(i -> new Acknowledged(store, desk, new ChatId("chat-" + i)))
                    .toList();
            List<Boolean> ends =
                    Crowd.of(CHATS + 1, i -> i == CHATS ? killTwice(server, chats, done) : goOn(chats.get(i), done));
            assertThat(ends).containsOnly(true);
            chats.forEach(Acknowledged::check);
        }
    }

    /** Opened patiently before: first connections, classes and tables take their time on a busy machine. */
    private static JdbcStore opened(String url) {
        JdbcStore.builder().url(url).patience(Duration.ofMinutes(1)).build().close();
        return JdbcStore.builder().url(url).patience(Duration.ofSeconds(2)).build();
    }

    private static boolean goOn(Acknowledged chat, AtomicBoolean done) {
        chat.goOn(done);
        return true;
    }

    private static boolean killTwice(PostgresServer server, List<Acknowledged> chats, AtomicBoolean done) {
        try {
            for (int i = 0; i < 2; i++) {
                awaitProgress(chats);
                server.kill();
                server.restart();
            }
            awaitProgress(chats);
            return true;
        } finally {
            done.set(true);
        }
    }

    /** Each chat has gone on by a few events. */
    private static void awaitProgress(List<Acknowledged> chats) {
        List<Long> before = chats.stream().map(Acknowledged::version).toList();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        IntStream.range(0, CHATS).allMatch(i -> chats.get(i).version() >= before.get(i) + 5));
    }
}
