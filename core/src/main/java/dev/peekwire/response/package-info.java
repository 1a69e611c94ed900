/** What is answered from a script, and what is improvised; begin with {@link dev.peekwire.response.ScriptLibrary}. */
@NullMarked
package dev.peekwire.response;

import org.jspecify.annotations.NullMarked;
