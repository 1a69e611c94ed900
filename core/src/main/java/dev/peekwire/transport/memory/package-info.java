/** Desk and clients in one process; begin with {@link dev.peekwire.transport.memory.MemoryTransport}. */
@NullMarked
package dev.peekwire.transport.memory;

import org.jspecify.annotations.NullMarked;
