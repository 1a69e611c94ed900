package dev.peekwire.transcript.proof;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All that an event says, with the salts that its parts have under the event's own salt. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class OpenParts {
    private final Salt event;
    private final Hasher hasher = new Hasher();

    /** Under an event's salt. */
    public OpenParts(Salt event) {
        this.event = Objects.requireNonNull(event, "event");
    }

    /** One part, open. */
    public Part.Open of(String name, Object value) {
        return new Part.Open(hasher.salt(event, name), value);
    }

    /** Several, those that are not to be shown as commitments alone. */
    public Map<String, Part> of(Map<String, Object> values, Predicate<String> shown) {
        Map<String, Part> parts = new TreeMap<>();
        values.forEach((name, value) -> {
            Part.Open open = of(name, value);
            parts.put(name, shown.test(name) ? open : new Part.Withheld(hasher.commitment(name, open)));
        });
        return parts;
    }
}
