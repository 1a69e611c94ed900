package dev.peekwire.architecture.cycle.one;

import dev.peekwire.architecture.cycle.two.Two;

/** Half of a cycle of packages, for the test that cycles are found. */
public record One(Two two) {}
