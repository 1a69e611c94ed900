package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.DeskId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process with an H2 file is killed while it works, and the next one opens the file. */
class H2CrashTest {
    private static final DeskId DESK = new DeskId("desk");
    private static final int ACKNOWLEDGED = 40;

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        int last = KilledWriter.killedAfter(
                ACKNOWLEDGED, Writer.class, folder.resolve("desk").toString());
        try (JdbcStore store = JdbcStore.at(url(folder.resolve("desk")))) {
            assertThat(store.read(DESK, Chats.CHAT, 0, Integer.MAX_VALUE)).hasSizeGreaterThanOrEqualTo(last);
            assertThat(store.open(DESK)).containsExactly(Chats.CHAT);
        }
    }

    private static String url(Path file) {
        return "jdbc:h2:file:" + file;
    }

    /** Appends for ever, and says what was acknowledged. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            JdbcStore store = JdbcStore.at(url(Path.of(args[0])));
            store.append(Chats.start(DESK, Chats.CHAT));
            System.out.println(1);
            for (long version = 1; true; version++) {
                store.append(Chats.message(DESK, Chats.CHAT, version, "text"));
                System.out.println(version + 1);
                System.out.flush();
            }
        }
    }
}
