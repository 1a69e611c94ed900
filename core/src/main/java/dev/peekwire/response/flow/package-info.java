/** Script flows: decision trees that an agent or a bot walks; begin with {@link dev.peekwire.response.flow.ScriptFlow}. */
@NullMarked
package dev.peekwire.response.flow;

import org.jspecify.annotations.NullMarked;
