package dev.peekwire.tck.store;

import dev.peekwire.spi.SharedStore;
import dev.peekwire.store.memory.MemoryStore;

/** The embedded default passes the kit for many nodes, too. */
class SharedMemoryStoreTckTest extends SharedStoreTck {
    @Override
    protected SharedStore newStore() {
        return MemoryStore.create();
    }
}
