/** Scripts that a desk keeps: what its store has, what agents may do to it; begin with {@link KeptScripts}. */
@org.jspecify.annotations.NullMarked
package dev.peekwire.internal.library;
