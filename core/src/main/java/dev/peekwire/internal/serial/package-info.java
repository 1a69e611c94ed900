/** One thing after another, without a thread for each; see {@link dev.peekwire.internal.serial.SerialQueue}. */
@NullMarked
package dev.peekwire.internal.serial;

import org.jspecify.annotations.NullMarked;
