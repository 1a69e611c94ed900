/** One visitor's unsent text and those who look at it; begin with {@link dev.peekwire.internal.peek.LiveDraft}. */
@NullMarked
package dev.peekwire.internal.peek;

import org.jspecify.annotations.NullMarked;
