package dev.peekwire.json;

import dev.peekwire.CommandId;
import dev.peekwire.spi.MalformedFrameException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads a value as a whole, in whatever order its members come. Strings are {@link String}, integers {@link Long}, truth
 * values {@link Boolean}, objects {@link Members}, arrays {@link List}, all else {@link Other}. Duplicate members are
 * refused at any depth, known or not. Not thread-safe.
 */
final class TreeReader {
    /** What no frame asks for, but an unknown member may be. */
    enum Other {
        NULL,
        NUMBER
    }

    private final Source source;
    private @Nullable MalformedFrameException duplicate;

    TreeReader(Source source) {
        this.source = source;
    }

    /** The frame's members; the reading stands at their opening brace. Knows the frame's command when it fails. */
    Members frame(String path) throws MalformedFrameException {
        return (Members) checked(object(path, true));
    }

    /** A value that nobody asks for, read for its errors; the reading stands at its first token. */
    void skip(JsonToken first, String path) throws MalformedFrameException {
        checked(value(first, path, true));
    }

    private Object checked(Object value) throws MalformedFrameException {
        if (duplicate != null) {
            // Made anew: the frame's command may have come after the duplicate.
            String path = duplicate.refusal().field();
            throw source.problem(path == null ? "" : path, "given twice");
        }
        return value;
    }

    private Object value(JsonToken token, String path, boolean top) throws MalformedFrameException {
        source.at(path);
        return switch (token) {
            case START_OBJECT -> object(path, top);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> source.text();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Other.NULL;
            default -> Other.NUMBER;
        };
    }

    private Object integer() throws MalformedFrameException {
        Long value = source.integer();
        return value == null ? Other.NUMBER : value;
    }

    private Members object(String path, boolean top) throws MalformedFrameException {
        Map<String, Object> members = new HashMap<>();
        while (source.next() != JsonToken.END_OBJECT) {
            String name = source.name();
            String memberPath = memberPath(path, name);
            Object value = value(source.next(), memberPath, false);
            if (members.putIfAbsent(name, value) != null && duplicate == null) {
                duplicate = source.problem(memberPath, "given twice");
            }
            if (top && name.equals("command")) {
                source.command(commandOrNull(value));
            }
            source.at(path);
        }
        return new Members(source, path, members);
    }

    private List<Object> array(String path) throws MalformedFrameException {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = source.next(); token != JsonToken.END_ARRAY; token = source.next()) {
            elements.add(value(token, path, false));
        }
        return elements;
    }

    /** A name that only the peer knows is no part of a path, nor is any in a frame that only the peer knows. */
    private static String memberPath(String path, String name) {
        return !path.isEmpty() && Names.isMember(name) ? path + "." + name : path;
    }

    private static @Nullable CommandId commandOrNull(Object value) {
        try {
            return value instanceof String id ? new CommandId(id) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
