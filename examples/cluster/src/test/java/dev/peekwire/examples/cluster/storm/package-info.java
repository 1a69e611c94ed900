/** A thousand clients lose their node at once and come back: begin with {@link dev.peekwire.examples.cluster.storm.Storm}. */
@NullMarked
package dev.peekwire.examples.cluster.storm;

import org.jspecify.annotations.NullMarked;
