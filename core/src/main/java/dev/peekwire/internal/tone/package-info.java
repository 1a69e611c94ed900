/** Asks all tone checkers about a reply, and waits for none too long; begin with {@code ToneChecks}. */
@NullMarked
package dev.peekwire.internal.tone;

import org.jspecify.annotations.NullMarked;
