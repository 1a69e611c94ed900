package dev.peekwire.json;

import dev.peekwire.ErrorCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.MalformedFrameException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads one text: a frame, or an array of frames. Not thread-safe. */
final class FrameReader {
    private final Source source;
    private final FrameSet set;

    FrameReader(Source source, FrameSet set) {
        this.source = source;
        this.set = set;
    }

    List<Frame> read() throws MalformedFrameException {
        JsonToken first = source.next();
        List<Frame> frames = first == JsonToken.START_ARRAY ? array() : List.of(frame(first, ""));
        source.beginFrame("");
        if (source.nextOrEnd() != null) {
            throw source.problem("", "something follows the frame");
        }
        return frames;
    }

    private List<Frame> array() throws MalformedFrameException {
        List<Frame> frames = new ArrayList<>();
        for (JsonToken token = source.next(); token != JsonToken.END_ARRAY; token = source.next()) {
            if (frames.size() == JsonFrameCodec.MAX_FRAMES) {
                long limit = JsonFrameCodec.MAX_FRAMES;
                throw source.refused(ErrorCode.LIMIT_EXCEEDED, "", "more frames in an array than allowed", limit);
            }
            frames.add(frame(token, "[" + frames.size() + "]"));
            source.beginFrame("");
        }
        if (frames.isEmpty()) {
            throw source.problem("", "an array of at least one frame expected");
        }
        return frames;
    }

    private Frame frame(JsonToken first, String index) throws MalformedFrameException {
        return frame(name(first, index), index);
    }

    /** As one of several; null, and read to its end, if no frame has that name. */
    @Nullable Frame frameIfKnown(JsonToken first, String index) throws MalformedFrameException {
        String name = name(first, index);
        if (set.shape(name) != FrameSet.Shape.UNKNOWN) {
            return frame(name, index);
        }
        new TreeReader(source).skip(source.next(), index);
        while (source.next() != JsonToken.END_OBJECT) {
            new TreeReader(source).skip(source.next(), index);
        }
        return null;
    }

    private String name(JsonToken first, String index) throws MalformedFrameException {
        source.beginFrame(index);
        if (first != JsonToken.START_OBJECT || source.next() != JsonToken.PROPERTY_NAME) {
            throw source.problem(index, "an object with one member, named as a frame, expected");
        }
        return source.name();
    }

    private Frame frame(String name, String index) throws MalformedFrameException {
        Frame frame = named(name, index);
        source.at(index);
        if (source.next() != JsonToken.END_OBJECT) {
            throw source.problem(index, "a frame has one member and no more");
        }
        return frame;
    }

    private Frame named(String name, String index) throws MalformedFrameException {
        return switch (set.shape(name)) {
            case NAMED -> members(name, path(index, name));
            case POSITIONAL -> positions(name, path(index, name));
            case UNKNOWN -> throw unknown(index);
        };
    }

    private Frame members(String name, String path) throws MalformedFrameException {
        source.at(path);
        if (source.next() != JsonToken.START_OBJECT) {
            throw source.problem(path, "an object expected");
        }
        Members members = new TreeReader(source).frame(path);
        return members.make(in -> set.named(name, in));
    }

    private Frame positions(String name, String path) throws MalformedFrameException {
        source.at(path);
        if (source.next() != JsonToken.START_ARRAY) {
            throw source.problem(path, "an array expected");
        }
        return new Positions(source, path).make(in -> set.positional(name, in));
    }

    /** Reads on, so that a client that sent a command of a later version learns which one was refused. */
    private MalformedFrameException unknown(String index) throws MalformedFrameException {
        new TreeReader(source).skip(source.next(), index);
        return source.problem(index, "no frame has that name");
    }

    private static String path(String index, String name) {
        return index.isEmpty() ? name : index + "." + name;
    }
}
