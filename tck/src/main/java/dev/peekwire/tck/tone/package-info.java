/** The kit for tone checkers; begin with {@link dev.peekwire.tck.tone.ToneCheckerTck}. */
@NullMarked
package dev.peekwire.tck.tone;

import org.jspecify.annotations.NullMarked;
