package dev.peekwire.tck.store;

import dev.peekwire.spi.ChatStore;
import dev.peekwire.store.memory.MemoryStore;

/** The embedded default passes the kit. */
class MemoryStoreTckTest extends ChatStoreTck {
    @Override
    protected ChatStore newStore() {
        return MemoryStore.create();
    }
}
