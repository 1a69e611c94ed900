/** A desk in an embedded Jetty; begin with {@link dev.peekwire.examples.jetty.JettyExample}. */
@NullMarked
package dev.peekwire.examples.jetty;

import org.jspecify.annotations.NullMarked;
