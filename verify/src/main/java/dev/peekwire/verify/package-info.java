/** Checks an issued transcript on the command line: {@link dev.peekwire.verify.VerifyTranscript}. */
@NullMarked
package dev.peekwire.verify;

import org.jspecify.annotations.NullMarked;
