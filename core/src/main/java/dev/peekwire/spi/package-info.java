/** What plugin authors implement. */
@NullMarked
package dev.peekwire.spi;

import org.jspecify.annotations.NullMarked;
