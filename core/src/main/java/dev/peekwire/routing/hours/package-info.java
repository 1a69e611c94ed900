/** When a team takes chats; begin with {@link dev.peekwire.routing.hours.BusinessHours}. */
@NullMarked
package dev.peekwire.routing.hours;

import org.jspecify.annotations.NullMarked;
