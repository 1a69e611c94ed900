/** A desk's counters, health and measures as Micrometer meters; begin with {@link dev.peekwire.metrics.micrometer.DeskMeters}. */
@NullMarked
package dev.peekwire.metrics.micrometer;

import org.jspecify.annotations.NullMarked;
