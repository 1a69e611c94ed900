/** What agents promise visitors, and what visitors say of it; begin with {@link dev.peekwire.commitment.CommitmentTerms}. */
@NullMarked
package dev.peekwire.commitment;

import org.jspecify.annotations.NullMarked;
