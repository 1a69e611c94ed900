package dev.peekwire.tck.responses;

import dev.peekwire.spi.ResponseStore;
import dev.peekwire.store.memory.MemoryResponseStore;

/** The kit on the embedded default. */
class MemoryResponseStoreTckTest extends ResponseStoreTck {
    @Override
    protected ResponseStore newStore() {
        return MemoryResponseStore.create();
    }

    @Override
    protected ResponseStore secondStore(ResponseStore first) {
        return new SameResponses(first);
    }
}
