/** A brand's style: what its replies may not say, and whether one does; begin with {@link dev.peekwire.response.tone.StyleSheet}. */
@NullMarked
package dev.peekwire.response.tone;

import org.jspecify.annotations.NullMarked;
