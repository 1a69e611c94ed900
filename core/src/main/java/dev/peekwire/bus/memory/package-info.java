/** Nodes in one process; begin with {@link dev.peekwire.bus.memory.MemoryHub}. */
@NullMarked
package dev.peekwire.bus.memory;

import org.jspecify.annotations.NullMarked;
