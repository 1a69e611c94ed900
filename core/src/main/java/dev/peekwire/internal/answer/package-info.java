/** Answers of one desk: what agents may choose from, and what becomes of what they send. */
@NullMarked
package dev.peekwire.internal.answer;

import org.jspecify.annotations.NullMarked;
