/** A desk in an embedded Tomcat; begin with {@link dev.peekwire.examples.tomcat.TomcatExample}. */
@NullMarked
package dev.peekwire.examples.tomcat;

import org.jspecify.annotations.NullMarked;
