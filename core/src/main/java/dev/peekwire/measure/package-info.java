/** What chats come to in figures, from their events alone; begin with {@link dev.peekwire.measure.ChatMeasures}. */
@NullMarked
package dev.peekwire.measure;

import org.jspecify.annotations.NullMarked;
