/**
 * What is answered from a script, what is improvised, and who may answer how; begin with
 * {@link dev.peekwire.response.ScriptLibrary} and {@link dev.peekwire.response.ResponsePolicy}.
 */
@NullMarked
package dev.peekwire.response;

import org.jspecify.annotations.NullMarked;
