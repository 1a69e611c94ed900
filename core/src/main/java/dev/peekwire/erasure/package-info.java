/** What is to be forgotten, kept for a court, or runs out: begin with {@link dev.peekwire.erasure.ErasureOrder}. */
@NullMarked
package dev.peekwire.erasure;

import org.jspecify.annotations.NullMarked;
