/** The demo: a desk, a visitor's page and an agent's page on one machine; begin with {@link dev.peekwire.examples.demo.Demo}. */
@NullMarked
package dev.peekwire.examples.demo;

import org.jspecify.annotations.NullMarked;
