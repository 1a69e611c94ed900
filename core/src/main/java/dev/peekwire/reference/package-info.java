/** Order, tracking and confirmation numbers in what people write. */
@NullMarked
package dev.peekwire.reference;

import org.jspecify.annotations.NullMarked;
