/** The kit for suggesters; begin with {@link dev.peekwire.tck.suggest.ResponseSuggesterTck}. */
@NullMarked
package dev.peekwire.tck.suggest;

import org.jspecify.annotations.NullMarked;
