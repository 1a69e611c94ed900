package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java closes a file beneath a thread that was interrupted and writes: nobody else may lose the database by that. */
class InterruptedCallerTest {
    private static final int TIMES = 50;

    @TempDir
    Path folder;

    private final DeskId desk = Chats.newDesk();

    @AfterEach
    void calmDown() {
        Thread.interrupted();
    }

    @Test
    void a_thread_that_was_interrupted_closes_nobodys_file_and_stays_interrupted() {
        try (JdbcStore store = JdbcStore.at("jdbc:h2:file:" + folder.resolve("desk"))) {
            store.append(Chats.start(desk, Chats.CHAT));
            for (int i = 1; i <= TIMES; i++) {
                Thread.currentThread().interrupt();
                store.registry().join(desk, new NodeId("node-" + i), "test");
                assertThat(Thread.interrupted()).isTrue();
                store.append(Chats.message(desk, Chats.CHAT, i, "text"));
            }
            assertThat(store.read(desk, Chats.CHAT, 0, 2 * TIMES)).hasSize(TIMES + 1);
            assertThat(store.registry().nodes(desk)).hasSize(TIMES);
        }
    }
}
