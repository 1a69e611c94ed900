/** How good suggestions are, and what they cost; begin with {@link dev.peekwire.benchmarks.suggest.SuggestionQuality}. */
@NullMarked
package dev.peekwire.benchmarks.suggest;

import org.jspecify.annotations.NullMarked;
