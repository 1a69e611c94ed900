/** Nodes of two versions side by side: begin with {@link dev.peekwire.examples.cluster.upgrade.RollingUpgradeTest}. */
@NullMarked
package dev.peekwire.examples.cluster.upgrade;

import org.jspecify.annotations.NullMarked;
