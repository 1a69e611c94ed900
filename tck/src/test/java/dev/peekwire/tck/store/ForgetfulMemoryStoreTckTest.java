package dev.peekwire.tck.store;

import dev.peekwire.spi.ChatStore;
import dev.peekwire.store.memory.MemoryStore;

/** The embedded default passes the kit when it forgets all but the few closed chats that the kit asks to be kept. */
class ForgetfulMemoryStoreTckTest extends ChatStoreTck {
    @Override
    protected ChatStore newStore() {
        return MemoryStore.builder().closedChats(20).build();
    }
}
