package dev.peekwire.protocol;

import dev.peekwire.response.ScriptRef;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A flow that an agent may enter in a chat.
 *
 * @param flow which version of which flow
 * @param title what it is about
 * @param topic the topic of the chats that it is for; null for any
 * @param locales the language tags that it speaks, its default one first
 * @since 0.1.0
 */
public record FlowOffer(ScriptRef flow, String title, @Nullable String topic, List<String> locales) {
    /** Validates and copies. */
    public FlowOffer {
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(title, "title");
        locales = List.copyOf(locales);
    }
}
