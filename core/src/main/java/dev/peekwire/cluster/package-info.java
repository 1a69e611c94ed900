/** What the nodes of one desk tell each other; begin with {@link dev.peekwire.cluster.NodeId}. */
@NullMarked
package dev.peekwire.cluster;

import org.jspecify.annotations.NullMarked;
