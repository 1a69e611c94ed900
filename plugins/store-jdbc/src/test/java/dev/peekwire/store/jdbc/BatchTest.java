package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.Actor;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Appends that go to the database together. */
class BatchTest {
    private static final int CHATS = 32;
    private static final DeskId ELSEWHERE = new DeskId("elsewhere");

    private final DeskId desk = Chats.newDesk();

    @Test
    void one_that_the_database_cannot_keep_does_not_fail_the_others() {
        try (JdbcStore store = JdbcStore.at(PostgresServer.shared().url())) {
            Crowd.of(CHATS, i -> store.append(Chats.start(desk, chat(i))));
            List<String> told = Crowd.of(CHATS, i -> {
                StringBuilder each = new StringBuilder();
                for (long version = 1; version <= 5; version++) {
                    each.append(outcome(store, i, version)).append(' ');
                }
                return each.toString();
            });
            assertThat(told.get(0)).isEqualTo("INTERNAL " + "VERSION_CONFLICT ".repeat(4));
            assertThat(told.subList(1, CHATS)).containsOnly("APPENDED ".repeat(5));
        }
    }

    @Test
    void what_went_together_is_counted_and_the_stores_own_pool_tells_how_it_stands() {
        try (JdbcStore store = JdbcStore.at(PostgresServer.shared().url())) {
            Crowd.of(CHATS, i -> store.append(Chats.start(desk, chat(i))));
            JdbcStore.Stats stats = store.stats();
            assertThat(stats.appends()).isEqualTo(CHATS);
            assertThat(stats.batches()).isBetween(1L, (long) CHATS);
            assertThat(stats.waiting()).isZero();
            JdbcStore.Pool pool = stats.pool().orElseThrow();
            assertThat(pool.most()).isEqualTo(8);
            assertThat(pool.active() + pool.idle()).isBetween(0, 8);
            assertThat(pool.awaited()).isZero();
        }
    }

    private String outcome(JdbcStore store, int number, long version) {
        try {
            AppendResult result = store.append(request(number, version));
            return result.type().name();
        } catch (ChatException e) {
            assertThat(e).hasMessageNotContaining("text").hasNoCause();
            return e.code().name();
        }
    }

    /** JSON writes U+0000 as six harmless characters, so it is the actor's id that has it. */
    private AppendRequest request(int number, long version) {
        AppendRequest plain = Chats.message(desk, chat(number), version, "text");
        Actor by = number == 0 ? new Actor(Actor.Kind.VISITOR, "\u0000") : plain.by();
        return new AppendRequest(
                plain.desk(),
                plain.chat(),
                plain.expectedVersion(),
                plain.command(),
                plain.fingerprint(),
                plain.at(),
                by,
                plain.events(),
                plain.capacity());
    }

    private static ChatId chat(int number) {
        return new ChatId("chat-" + number);
    }

    @Test
    void one_for_a_chat_that_is_not_there_is_refused_alone() {
        try (JdbcStore store = JdbcStore.at(PostgresServer.shared().url())) {
            assertThat(store.append(Chats.message(ELSEWHERE, Chats.CHAT, 7, "text")))
                    .isEqualTo(new AppendResult.VersionConflict(0));
        }
    }
}
