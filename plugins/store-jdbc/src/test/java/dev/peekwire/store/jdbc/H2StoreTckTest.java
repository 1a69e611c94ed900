package dev.peekwire.store.jdbc;

import dev.peekwire.spi.ChatStore;
import dev.peekwire.tck.store.ChatStoreTck;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The kit on an H2 file. */
class H2StoreTckTest extends ChatStoreTck {
    @TempDir
    static Path folder;

    @Override
    protected ChatStore newStore() {
        return JdbcStore.at("jdbc:h2:file:" + folder.resolve("desk") + ";DB_CLOSE_DELAY=-1");
    }
}
