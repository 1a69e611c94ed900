package dev.peekwire.transcript.proof;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.crypto.Mac;

/**
 * All that an event says, with the salts that its parts have under the event's own salt. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class OpenParts {
    private final Mac salts;

    /** Under an event's salt. */
    public OpenParts(Salt event) {
        salts = Chain.mac(event);
    }

    /** One part, open. */
    public Part.Open of(String name, Object value) {
        return new Part.Open(Chain.salt(salts, name), value);
    }

    /** Several, those that are not to be shown as commitments alone. */
    public Map<String, Part> of(Map<String, Object> values, Predicate<String> shown) {
        Map<String, Part> parts = new TreeMap<>();
        values.forEach((name, value) -> {
            Part.Open open = of(name, value);
            parts.put(name, shown.test(name) ? open : new Part.Withheld(open.commitment(name)));
        });
        return parts;
    }
}
