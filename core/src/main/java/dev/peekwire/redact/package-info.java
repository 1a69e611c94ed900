/** Finding and masking sensitive values, in messages and in drafts being typed, all pure; start at {@code Redactor}. */
@NullMarked
package dev.peekwire.redact;

import org.jspecify.annotations.NullMarked;
