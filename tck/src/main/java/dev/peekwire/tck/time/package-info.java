/** Time and threads that a test moves by hand; begin with {@link dev.peekwire.tck.time.VirtualScheduler}. */
@NullMarked
package dev.peekwire.tck.time;

import org.jspecify.annotations.NullMarked;
