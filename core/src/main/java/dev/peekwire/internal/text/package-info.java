/** What several packages need to know of languages and letters; start at {@code LanguageLookup}. */
@NullMarked
package dev.peekwire.internal.text;

import org.jspecify.annotations.NullMarked;
