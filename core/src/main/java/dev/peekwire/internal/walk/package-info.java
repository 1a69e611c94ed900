/** Walks through flows in chats: what an agent's or a bot's step comes to, {@link dev.peekwire.internal.walk.Walker}. */
@NullMarked
package dev.peekwire.internal.walk;

import org.jspecify.annotations.NullMarked;
