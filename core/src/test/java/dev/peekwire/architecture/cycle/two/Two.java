package dev.peekwire.architecture.cycle.two;

import dev.peekwire.architecture.cycle.one.One;

/** The other half. */
public record Two(One one) {}
