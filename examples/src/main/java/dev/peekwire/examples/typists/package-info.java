/** Scripted visitors who keep the demo alive; begin with {@link dev.peekwire.examples.typists.Typists}. */
@NullMarked
package dev.peekwire.examples.typists;

import org.jspecify.annotations.NullMarked;
