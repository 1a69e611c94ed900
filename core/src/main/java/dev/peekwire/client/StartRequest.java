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
 * @param page where on the site or in the application the visitor is, for the desk's rules; or null
 * @param message a message that is left instead of waiting, where a refusal said that one may be; or null
 * @since 0.1.0
 */
public record StartRequest(
        @Nullable String topic, Map<String, String> attributes, @Nullable String page, @Nullable String message) {
    /** Copies the attributes. */
    public StartRequest {
        attributes = Map.copyOf(attributes);
    }

    /** From no page in particular, without a message. */
    public StartRequest(@Nullable String topic, Map<String, String> attributes) {
        this(topic, attributes, null, null);
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
        return new StartRequest(topic, more, page, message);
    }

    /** The same from a page. */
    public StartRequest from(String page) {
        return new StartRequest(topic, attributes, Objects.requireNonNull(page, "page"), message);
    }

    /**
     * The same, leaving a message instead of waiting, after a start was refused with
     * {@link dev.peekwire.Refusal#mayLeaveMessage()}.
     */
    public StartRequest leaving(String message) {
        return new StartRequest(topic, attributes, page, Objects.requireNonNull(message, "message"));
    }

    /** The topic and how many attributes; never their values, nor the message. */
    @Override
    public String toString() {
        return "StartRequest[topic=" + topic + ", attributes=" + attributes.size() + "]";
    }
}
