/** A chat in two terminals, over the Java clients; begin with {@link dev.peekwire.examples.console.ConsoleVisitor}. */
@NullMarked
package dev.peekwire.examples.console;

import org.jspecify.annotations.NullMarked;
