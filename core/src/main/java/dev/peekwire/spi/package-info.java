/** What plugin authors implement; begin with {@link dev.peekwire.spi.ChatStore}. */
@NullMarked
package dev.peekwire.spi;

import org.jspecify.annotations.NullMarked;
