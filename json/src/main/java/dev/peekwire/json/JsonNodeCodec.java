package dev.peekwire.json;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.NodeCodec;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What nodes tell each other, as JSON in UTF-8: an array of the form's version, an object with one member that is named as
 * the frame, and the client frames that it carries, in their own form. For example
 * {@code [1,{"appended":{"from":"n1","chat":"c1","version":7}}]}. Thread-safe, immutable.
 *
 * <p>A node reads what a later version of this library says: another version of the form, a frame or a question that it
 * does not know, reads as empty; members that it does not know are ignored, and so are client frames of an answer.
 *
 * <p>As with {@link JsonFrameCodec}, no text outlives the call but in what it returned, and what is refused is told without
 * its content.
 *
 * @since 0.1.0
 */
public final class JsonNodeCodec implements NodeCodec {
    /** The version of the form. */
    public static final int VERSION = 1;

    private static final JsonNodeCodec ONLY = new JsonNodeCodec();

    private final JsonFactory factory = JsonFrameCodec.factory(JsonFrameCodec.DEFAULT_MAX_STRING);
    private final FrameSet frames = new ServerFrames();

    private JsonNodeCodec() {}

    /** The codec. */
    public static JsonNodeCodec create() {
        return ONLY;
    }

    @Override
    public byte[] encode(NodeFrame frame) {
        Objects.requireNonNull(frame, "frame");
        JsonOut out = new JsonOut().open('[').number(VERSION);
        NodeFrameWriter.write(out, frame);
        return out.close(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<NodeFrame> decode(byte[] bytes) throws MalformedFrameException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        NodeFrame plain = PlainStep.read(text);
        return plain == null ? parsed(text) : Optional.of(plain);
    }

    /** As {@link #decode}, whatever the text is. */
    Optional<NodeFrame> parsed(String text) throws MalformedFrameException {
        // A copy of its own lets the parser work in place, without a buffer that it would have to borrow.
        char[] chars = text.toCharArray();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), chars)) {
            Source source = new Source(parser, JsonFrameCodec.DEFAULT_MAX_STRING);
            return Optional.ofNullable(new NodeFrameReader(source, frames).read());
        }
    }
}
