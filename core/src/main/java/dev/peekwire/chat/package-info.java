/** The chat as a functional core: commands, events, the folded state; begin with {@link dev.peekwire.chat.ChatEvent}. */
@NullMarked
package dev.peekwire.chat;

import org.jspecify.annotations.NullMarked;
