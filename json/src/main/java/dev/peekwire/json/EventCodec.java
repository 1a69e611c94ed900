package dev.peekwire.json;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.spi.MalformedFrameException;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An event as JSON, for stores: the same members as in the protocol's {@code event} frame, without the event's place
 * (chat, version, time, actor, command), which a store keeps beside it. What one version wrote, later ones read; members
 * that are not known are ignored. Lone surrogates become U+FFFD. No text stays behind in a pool. Thread-safe, immutable.
 *
 * @since 0.1.0
 */
public final class EventCodec {
    /** The longest text of an event, in UTF-16 code units: 1,048,576. */
    public static final int MAX_STRING = 1 << 20;

    private static final String PATH = "event";

    private final JsonFactory factory = JsonFrameCodec.factory(MAX_STRING);

    /** The one form there is. */
    public EventCodec() {}

    /** The event as a JSON object; equal events are equal texts. */
    public String encode(ChatEvent event) {
        Objects.requireNonNull(event, "event");
        JsonOut out = new JsonOut().open('{');
        EventWriter.event(out, event);
        return out.close('}').toString();
    }

    /**
     * The event that was written.
     *
     * @param json what {@link #encode} gave, or the same in another layout
     * @throws MalformedFrameException if it is no event, or one of a type that only a later version knows; tells the
     *     place by its path, never the content
     */
    public ChatEvent decode(String json) throws MalformedFrameException {
        char[] chars = json.toCharArray();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), chars)) {
            Source source = new Source(parser, MAX_STRING);
            source.beginFrame(PATH);
            if (source.next() != JsonToken.START_OBJECT) {
                throw source.problem(PATH, "an object expected");
            }
            ChatEvent event = new TreeReader(source).frame(PATH).make(EventReader::event);
            if (source.nextOrEnd() != null) {
                throw source.problem(PATH, "something follows the event");
            }
            return event;
        }
    }
}
