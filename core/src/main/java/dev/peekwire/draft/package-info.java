/** The unsent: edits, their assembly, pacing and what each viewer is due, all pure; start at {@code DraftSender}. */
@NullMarked
package dev.peekwire.draft;

import org.jspecify.annotations.NullMarked;
