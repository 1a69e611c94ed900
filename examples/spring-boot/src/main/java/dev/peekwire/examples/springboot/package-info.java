/** A desk in a Spring Boot application; begin with {@link dev.peekwire.examples.springboot.SpringBootExample}. */
@NullMarked
package dev.peekwire.examples.springboot;

import org.jspecify.annotations.NullMarked;
