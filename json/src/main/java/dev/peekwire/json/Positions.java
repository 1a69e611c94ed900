package dev.peekwire.json;

import dev.peekwire.spi.MalformedFrameException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * A positional frame's values, one after another, as they are read; elements after the last that is asked for are
 * ignored. Not thread-safe.
 */
final class Positions {
    private final Source source;
    private final String path;

    /** The element that was looked at and not taken: only after the last required one. */
    private @Nullable JsonToken ahead;

    Positions(Source source, String path) {
        this.source = source;
        this.path = path;
    }

    /** Makes a frame of positions. */
    @FunctionalInterface
    interface Maker<T> {
        T make(Positions positions) throws MalformedFrameException;
    }

    /** What the maker makes; a constructor that objects to what it is given speaks for the frame as a whole. */
    <T> T make(Maker<T> maker) throws MalformedFrameException {
        try {
            return maker.make(this);
        } catch (IllegalArgumentException e) {
            throw source.problem(path, "the elements do not go together or pass a limit");
        }
    }

    /** An integer from 0 on that fits 32 bits. */
    int count(String name) throws MalformedFrameException {
        return (int) number(name, 0, Integer.MAX_VALUE);
    }

    /** An integer from 0 on. */
    long number(String name) throws MalformedFrameException {
        return number(name, 0, Long.MAX_VALUE);
    }

    /** An integer within bounds, both inclusive. */
    long number(String name, long min, long max) throws MalformedFrameException {
        Long value = next(name) == JsonToken.VALUE_NUMBER_INT ? source.integer() : null;
        if (value == null || value < min || value > max) {
            throw problem(name, "an integer from " + min + " to " + max + " expected");
        }
        return value;
    }

    String text(String name) throws MalformedFrameException {
        if (next(name) != JsonToken.VALUE_STRING) {
            throw problem(name, "a string expected");
        }
        return source.text();
    }

    boolean flag(String name) throws MalformedFrameException {
        JsonToken token = next(name);
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw problem(name, "true or false expected");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** A trailing 1 or 0; 0 where there is none. Nothing can be asked for after it. */
    boolean trailingFlag(String name) throws MalformedFrameException {
        source.at(path + "." + name);
        ahead = source.next();
        if (ahead == JsonToken.END_ARRAY) {
            return false;
        }
        Long value = ahead == JsonToken.VALUE_NUMBER_INT ? source.integer() : null;
        if (value == null || value < 0 || value > 1) {
            throw problem(name, "1, or nothing, expected");
        }
        ahead = null;
        return value == 1;
    }

    /** Reads to the array's end. */
    void end() throws MalformedFrameException {
        source.at(path);
        JsonToken token = ahead == null ? source.next() : ahead;
        while (token != JsonToken.END_ARRAY) {
            new TreeReader(source).skip(token, path);
            token = source.next();
        }
    }

    private MalformedFrameException problem(String name, String what) {
        return source.problem(path + "." + name, what);
    }

    private JsonToken next(String name) throws MalformedFrameException {
        source.at(path + "." + name);
        JsonToken token = source.next();
        if (token == JsonToken.END_ARRAY) {
            throw problem(name, "missing");
        }
        return token;
    }
}
