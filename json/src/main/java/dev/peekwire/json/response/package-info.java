/** What is written of a desk's answers, as one value, and what is wrong with its files; begin with {@link dev.peekwire.json.ResponseJson}. */
@NullMarked
package dev.peekwire.json.response;

import org.jspecify.annotations.NullMarked;
