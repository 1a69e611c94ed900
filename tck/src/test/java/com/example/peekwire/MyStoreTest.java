package com.example.peekwire;

import dev.peekwire.spi.ChatStore;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.tck.store.ChatStoreTck;

class MyStoreTest extends ChatStoreTck {
    @Override
    protected ChatStore newStore() {
        return MemoryStore.create(); // yours: new MyStore(dataSource)
    }
}
