package dev.peekwire.store.jdbc;

import dev.peekwire.spi.StoredCommand;
import org.jspecify.annotations.Nullable;

/**
 * How a chat stands, looked at for one append.
 *
 * @param number of its rows; of the rows to come, if it is new
 * @param version 0 if it is new
 * @param row what lists have of it
 * @param earlier what the append's command did before, if it did
 */
record Standing(long number, long version, ChatRow row, @Nullable StoredCommand earlier) {
    boolean isNew() {
        return version == 0;
    }
}
