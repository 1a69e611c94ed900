/** The kit for stores of scripts; begin with {@link dev.peekwire.tck.responses.ResponseStoreTck}. */
@org.jspecify.annotations.NullMarked
package dev.peekwire.tck.responses;
