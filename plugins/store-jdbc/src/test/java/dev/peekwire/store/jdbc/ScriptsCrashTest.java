package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptMark;
import dev.peekwire.spi.ScriptStep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that were acknowledged outlive a killed database and a killed process. */
class ScriptsCrashTest {
    private static final DeskId DESK = new DeskId("crash");
    private static final int ACKNOWLEDGED = 25;

    @TempDir
    Path folder;

    /** The next version of a script of ann's; the same number is the same command. */
    private static ScriptChange change(int number) {
        ScriptedResponse script = ScriptedResponse.builder("own.1", number)
                .title("Late")
                .body("en", "Version " + number)
                .scope(Scope.personal(new AgentId("ann")))
                .build();
        ScriptMark mark = new ScriptMark("ann", Instant.EPOCH, new CommandId("c-" + number));
        return new ScriptChange(DESK, script, ScriptAct.SAVED, number - 1L, mark);
    }

    private static void check(ResponseStore store, int acknowledged) {
        List<ScriptStep> history = store.history(DESK, "own.1", 0, ResponseStore.MOST_READ);
        assertThat(history).hasSizeGreaterThanOrEqualTo(acknowledged);
        assertThat(history)
                .extracting(step -> step.script().version())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(store.newest(DESK, "own.1").orElseThrow().steps()).isEqualTo(history.size());
        assertThat(store.changes(DESK, 0, ResponseStore.MOST_READ)).hasSize(history.size());
        assertThat(store.revision(DESK)).isEqualTo(history.size());
    }

    @Test
    void nothing_acknowledged_is_lost_or_doubled_when_postgresql_is_killed() {
        try (PostgresServer server = PostgresServer.own();
                JdbcStore patient = opened(server.url(), Duration.ofMinutes(1));
                JdbcStore store = opened(server.url(), Duration.ofSeconds(1))) {
            AtomicInteger acknowledged = new AtomicInteger();
            AtomicBoolean done = new AtomicBoolean();
            List<Boolean> ends = Crowd.of(
                    2, i -> i == 0 ? killed(server, acknowledged, done) : goOn(store.responses(), acknowledged, done));
            assertThat(ends).containsOnly(true);
            check(patient.responses(), acknowledged.get());
        }
    }

    private static JdbcStore opened(String url, Duration patience) {
        return JdbcStore.builder().url(url).patience(patience).build();
    }

    private static boolean killed(PostgresServer server, AtomicInteger acknowledged, AtomicBoolean done) {
        try {
            reached(acknowledged, ACKNOWLEDGED);
            server.kill();
            server.restart();
            reached(acknowledged, acknowledged.get() + ACKNOWLEDGED);
            return true;
        } finally {
            done.set(true);
        }
    }

    private static void reached(AtomicInteger acknowledged, int number) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> acknowledged.get() >= number);
    }

    /** As a desk does: what failed is sent again by the same command id. */
    private static boolean goOn(ResponseStore store, AtomicInteger acknowledged, AtomicBoolean done) {
        while (!done.get()) {
            int next = acknowledged.get() + 1;
            try {
                ScriptChanged changed = store.change(change(next));
                assertThat(changed.type()).isIn(ScriptChanged.Type.DONE, ScriptChanged.Type.DUPLICATE);
                acknowledged.set(next);
            } catch (ChatException away) {
                assertThat(away.retryable()).isTrue();
            }
        }
        return true;
    }

    @Test
    void nothing_acknowledged_is_lost_when_a_process_with_an_h2_file_is_killed() throws Exception {
        int last = KilledWriter.killedAfter(
                ACKNOWLEDGED, Writer.class, folder.resolve("desk").toString());
        try (JdbcStore store = JdbcStore.at("jdbc:h2:file:" + folder.resolve("desk"))) {
            check(store.responses(), last);
        }
    }

    /** Changes for ever, and says what was acknowledged. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            ResponseStore store =
                    JdbcStore.at("jdbc:h2:file:" + Path.of(args[0])).responses();
            for (int number = 1; true; number++) {
                store.change(change(number));
                System.out.println(number);
                System.out.flush();
            }
        }
    }
}
