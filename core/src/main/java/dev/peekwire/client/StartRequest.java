package dev.peekwire.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks help with.
 *
 * @param topic what the visitor chose, or null
 * @param attributes account number, order number, pre-chat answers
 * @since 0.1.0
 */
public record StartRequest(@Nullable String topic, Map<String, String> attributes) {
    /** Copies the attributes. */
    public StartRequest {
        attributes = Map.copyOf(attributes);
    }

    /** About nothing in particular. */
    public static StartRequest general() {
        return new StartRequest(null, Map.of());
    }

    /** About a topic. */
    public static StartRequest about(String topic) {
        return new StartRequest(Objects.requireNonNull(topic, "topic"), Map.of());
    }

    /** The same with one attribute more. */
    public StartRequest with(String name, String value) {
        Map<String, String> more = new HashMap<>(attributes);
        more.put(name, value);
        return new StartRequest(topic, more);
    }

    /** The topic and how many attributes; never their values. */
    @Override
    public String toString() {
        return "StartRequest[topic=" + topic + ", attributes=" + attributes.size() + "]";
    }
}
