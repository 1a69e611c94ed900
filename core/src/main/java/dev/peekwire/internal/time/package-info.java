/** The scheduler on real time: {@link dev.peekwire.internal.time.SystemScheduler}. */
@NullMarked
package dev.peekwire.internal.time;

import org.jspecify.annotations.NullMarked;
