package dev.peekwire.store.jdbc;

import dev.peekwire.spi.ResponseStore;
import dev.peekwire.tck.responses.ResponseStoreTck;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The kit for scripts on an H2 file. */
class H2ResponsesTckTest extends ResponseStoreTck {
    @TempDir
    static Path folder;

    private static JdbcStore one;
    private static JdbcStore other;

    @BeforeAll
    static void open() {
        one = JdbcStore.at("jdbc:h2:file:" + folder.resolve("desk"));
        other = JdbcStore.at("jdbc:h2:file:" + folder.resolve("desk"));
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
    }

    @Override
    protected ResponseStore newStore() {
        return one.responses();
    }

    @Override
    protected ResponseStore secondStore(ResponseStore first) {
        return other.responses();
    }
}
