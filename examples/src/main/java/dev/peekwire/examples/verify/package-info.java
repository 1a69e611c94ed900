/** Checks an issued transcript on the command line: {@link dev.peekwire.examples.verify.VerifyTranscript}. */
@NullMarked
package dev.peekwire.examples.verify;

import org.jspecify.annotations.NullMarked;
