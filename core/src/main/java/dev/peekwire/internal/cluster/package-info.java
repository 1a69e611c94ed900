/** One node's life among the others of its desk, apart from chats; {@link dev.peekwire.internal.cluster.Membership} comes first. */
@NullMarked
package dev.peekwire.internal.cluster;

import org.jspecify.annotations.NullMarked;
