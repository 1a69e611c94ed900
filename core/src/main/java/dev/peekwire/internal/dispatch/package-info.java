/** The one driver of the router: who waits, what is offered, what visitors are told; {@link dev.peekwire.internal.dispatch.RouterDriver} comes first. */
@NullMarked
package dev.peekwire.internal.dispatch;

import org.jspecify.annotations.NullMarked;
