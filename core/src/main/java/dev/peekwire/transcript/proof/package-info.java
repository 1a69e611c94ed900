/** What makes a chat's record provable: salts, commitments and links; begin with {@link dev.peekwire.transcript.proof.EventSeal}. */
@NullMarked
package dev.peekwire.transcript.proof;

import org.jspecify.annotations.NullMarked;
