package dev.peekwire.protocol;

import dev.peekwire.response.RoboticGauge;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much a chat's answers sound like a machine, for supervisors who watch, and by which rule that is too much.
 *
 * @param gauge how it stands
 * @param rule the response policy's rule with the limits; null where none covers the chat, and the desk's own hold
 * @since 0.1.0
 */
public record GaugeReading(RoboticGauge gauge, @Nullable String rule) {
    /** Validates. */
    public GaugeReading {
        Objects.requireNonNull(gauge, "gauge");
    }
}
