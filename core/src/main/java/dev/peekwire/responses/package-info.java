/** All that a desk needs to know of answers, as one value: {@link dev.peekwire.responses.Responses}. */
@NullMarked
package dev.peekwire.responses;

import org.jspecify.annotations.NullMarked;
