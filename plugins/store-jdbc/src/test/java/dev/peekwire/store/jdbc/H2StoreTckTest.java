package dev.peekwire.store.jdbc;

import dev.peekwire.spi.SharedStore;
import dev.peekwire.tck.store.SharedStoreTck;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The kit on an H2 file. */
class H2StoreTckTest extends SharedStoreTck {
    @TempDir
    static Path folder;

    @Override
    protected SharedStore newStore() {
        return JdbcStore.at("jdbc:h2:file:" + folder.resolve("desk") + ";DB_CLOSE_DELAY=-1");
    }

    @Override
    protected SharedStore secondStore(SharedStore first) {
        return newStore();
    }
}
