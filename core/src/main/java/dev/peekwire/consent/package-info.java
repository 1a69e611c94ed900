/** Notices, grants, peek levels and the policy that joins them; begin with {@link dev.peekwire.consent.ConsentPolicy}. */
@NullMarked
package dev.peekwire.consent;

import org.jspecify.annotations.NullMarked;
