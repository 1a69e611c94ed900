/** Transcripts: what an audience may read of a chat, and how it is written down. Begin with {@link dev.peekwire.transcript.Transcript}. */
@NullMarked
package dev.peekwire.transcript;

import org.jspecify.annotations.NullMarked;
