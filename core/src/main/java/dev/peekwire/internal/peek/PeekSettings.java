package dev.peekwire.internal.peek;

import dev.peekwire.redact.Redactor;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;

/**
 * What all drafts of a desk have in common.
 *
 * @param maxCodePoints the longest draft
 * @param eraseDeadline how long a viewer may take to confirm an erasure before it is disconnected
 * @param idle how long an untouched draft stays
 * @param scheduler the time
 * @param redactor what masks drafts that are shown masked
 * @param erased told of every erasure of something; must not do more than count
 */
public record PeekSettings(
        int maxCodePoints,
        Duration eraseDeadline,
        Duration idle,
        Scheduler scheduler,
        Redactor redactor,
        Runnable erased) {}
