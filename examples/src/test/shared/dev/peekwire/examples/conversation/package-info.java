/** What a visitor and an agent do in every example; begin with {@link dev.peekwire.examples.conversation.Conversation}. */
@NullMarked
package dev.peekwire.examples.conversation;

import org.jspecify.annotations.NullMarked;
