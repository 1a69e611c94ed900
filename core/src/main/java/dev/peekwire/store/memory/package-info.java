/** The store of a desk in one process, which loses everything with it: {@link dev.peekwire.store.memory.MemoryStore}. */
@NullMarked
package dev.peekwire.store.memory;

import org.jspecify.annotations.NullMarked;
