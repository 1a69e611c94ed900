/** Whether a desk kept its promises while parts of it failed: record a {@link dev.peekwire.tck.history.History}, then check it. */
@NullMarked
package dev.peekwire.tck.history;

import org.jspecify.annotations.NullMarked;
