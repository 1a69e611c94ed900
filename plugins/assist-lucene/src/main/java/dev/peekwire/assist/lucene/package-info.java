/** Suggests scripts from an index in memory; begin with {@link dev.peekwire.assist.lucene.LuceneSuggester}. */
@NullMarked
package dev.peekwire.assist.lucene;

import org.jspecify.annotations.NullMarked;
