package dev.peekwire.json;

import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.MalformedFrameException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Frames as JSON, subprotocol {@code peekwire.v1.json}; {@code docs/protocol.md} describes the form. A codec writes every
 * frame and reads those of one side, since {@code ping} and {@code pong} are said by both: a desk takes {@link #desk()},
 * a client {@link #client()}. Thread-safe, immutable.
 *
 * <p>Reading is strict: types are exact, members that a frame needs must be there, duplicate members and anything after
 * the frame are refused, and so is a frame of an unknown name. Members that are not known are ignored. Lone surrogates
 * become U+FFFD, read and written. What is refused is told by the path of the field, as {@code post.chat} or
 * {@code [2].edit.at}, and never by its content.
 *
 * <p>No text outlives the call that read or wrote it but in what the call returned: nothing is pooled and no table keeps
 * member names, unlike Jackson's defaults.
 *
 * @since 0.1.0
 */
public final class JsonFrameCodec implements FrameCodec {
    /** The subprotocol's name. */
    public static final String SUBPROTOCOL = "peekwire.v1.json";

    /** The most frames in one array: 256. */
    public static final int MAX_FRAMES = 256;

    /** How deep objects and arrays may be nested, the array of frames included: 8. */
    public static final int MAX_NESTING = 8;

    /** The longest string where nothing else is said, in UTF-16 code units: 65,536. */
    public static final int DEFAULT_MAX_STRING = 64 * 1024;

    private static final int MAX_NAME = 256;
    private static final int MAX_NUMBER = 64;

    private final FrameSet reads;
    private final int maxString;
    private final JsonFactory factory;

    private JsonFrameCodec(FrameSet reads, int maxString) {
        this.reads = reads;
        this.maxString = maxString;
        this.factory = factory(maxString);
    }

    /** A desk's codec: reads what clients say. */
    public static JsonFrameCodec desk() {
        return new JsonFrameCodec(new ClientFrames(), DEFAULT_MAX_STRING);
    }

    /** A client's codec: reads what desks say. */
    public static JsonFrameCodec client() {
        return new JsonFrameCodec(new ServerFrames(), DEFAULT_MAX_STRING);
    }

    /**
     * The same codec with another limit.
     *
     * @param units the longest string, in UTF-16 code units, at least 1
     */
    public JsonFrameCodec withMaxString(int units) {
        if (units < 1) {
            throw new IllegalArgumentException("maxString: " + units + ", at least 1");
        }
        return new JsonFrameCodec(reads, units);
    }

    @Override
    public String subprotocol() {
        return SUBPROTOCOL;
    }

    @Override
    public String encode(Frame frame) {
        Objects.requireNonNull(frame, "frame");
        JsonOut out = new JsonOut().open('{');
        if (frame instanceof ClientFrame said) {
            ClientFrameWriter.write(out, said);
        } else {
            ServerFrameWriter.write(out, (ServerFrame) frame);
        }
        return out.close('}').toString();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException for none, and for more than {@link #MAX_FRAMES}
     */
    @Override
    public String join(List<String> encoded) {
        if (encoded.isEmpty() || encoded.size() > MAX_FRAMES) {
            throw new IllegalArgumentException(encoded.size() + " frames: allowed are 1 to " + MAX_FRAMES);
        }
        return encoded.size() == 1 ? encoded.get(0) : "[" + String.join(",", encoded) + "]";
    }

    @Override
    public List<Frame> decode(String text) throws MalformedFrameException {
        Frame plain = maxString < PlainEdit.LONGEST ? null : reads.plain(text);
        return plain == null ? parsed(text) : List.of(plain);
    }

    /** As {@link #decode}, whatever the text is. */
    List<Frame> parsed(String text) throws MalformedFrameException {
        // A copy of its own lets the parser work in place, without a buffer that it would have to borrow.
        char[] chars = text.toCharArray();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), chars)) {
            return new FrameReader(new Source(parser, maxString), reads).read();
        }
    }

    static JsonFactory factory(int maxString) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_NESTING)
                .maxNumberLength(MAX_NUMBER)
                .maxNameLength(MAX_NAME)
                .maxStringLength(maxString)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(limits)
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }
}
