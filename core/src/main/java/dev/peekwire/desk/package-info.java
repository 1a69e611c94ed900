/** The desk, Peekwire's one entry point on the server; begin with {@link dev.peekwire.desk.ChatDesk}. */
@NullMarked
package dev.peekwire.desk;

import org.jspecify.annotations.NullMarked;
