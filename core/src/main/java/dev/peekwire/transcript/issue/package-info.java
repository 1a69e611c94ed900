/** Transcripts that can be proven: begin with {@link dev.peekwire.transcript.issue.IssuedTranscript}. */
@NullMarked
package dev.peekwire.transcript.issue;

import org.jspecify.annotations.NullMarked;
