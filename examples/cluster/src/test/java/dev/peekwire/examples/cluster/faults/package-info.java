/** What goes wrong on purpose: networks by {@link dev.peekwire.examples.cluster.faults.FaultyProxy}, processes by {@link dev.peekwire.examples.cluster.faults.Victim}. */
@NullMarked
package dev.peekwire.examples.cluster.faults;

import org.jspecify.annotations.NullMarked;
