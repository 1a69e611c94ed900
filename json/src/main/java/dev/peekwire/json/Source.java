package dev.peekwire.json;

import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.draft.WellFormed;
import dev.peekwire.spi.MalformedFrameException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * The tokens of one text, with what an error may tell: where in the text the reading stands, in the protocol's own names,
 * and the command it belongs to. The parser's own words quote the input, so they go no further than this. Not
 * thread-safe.
 */
final class Source {
    private final JsonParser parser;
    private final int maxString;
    private String where = "";
    private @Nullable CommandId command;

    Source(JsonParser parser, int maxString) {
        this.parser = parser;
        this.maxString = maxString;
    }

    /** Another frame begins: what is known of the one before says nothing of it. */
    void beginFrame(String path) {
        where = path;
        command = null;
    }

    /** Where the reading stands from now on. */
    void at(String path) {
        where = path;
    }

    void command(@Nullable CommandId id) {
        command = id;
    }

    @Nullable JsonToken nextOrEnd() throws MalformedFrameException {
        try {
            return parser.nextToken();
        } catch (StreamConstraintsException e) {
            throw tooMuch();
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    JsonToken next() throws MalformedFrameException {
        JsonToken token = nextOrEnd();
        if (token == null) {
            throw problem(where, "the text ends too early");
        }
        return token;
    }

    /** The name that the reading stands at; lone surrogates are U+FFFD. */
    String name() {
        return WellFormed.of(parser.currentName());
    }

    /** The string that the reading stands at; lone surrogates are U+FFFD. */
    String text() throws MalformedFrameException {
        try {
            return WellFormed.of(parser.getString());
        } catch (StreamConstraintsException e) {
            throw refused(ErrorCode.LIMIT_EXCEEDED, where, "a string longer than the limit", (long) maxString);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    /** The integer that the reading stands at, or null if it passes 64 bits. */
    @Nullable Long integer() throws MalformedFrameException {
        try {
            return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? null : parser.getLongValue();
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    MalformedFrameException problem(String path, String what) {
        return refused(ErrorCode.MALFORMED, path, what, null);
    }

    private MalformedFrameException unreadable() {
        return problem(where, "not well-formed JSON");
    }

    private MalformedFrameException tooMuch() {
        if (parser.streamReadContext().getNestingDepth() < JsonFrameCodec.MAX_NESTING) {
            return refused(ErrorCode.LIMIT_EXCEEDED, where, "a name or number longer than the limit", null);
        }
        long limit = JsonFrameCodec.MAX_NESTING;
        return refused(ErrorCode.LIMIT_EXCEEDED, where, "objects and arrays nested deeper than the limit", limit);
    }

    MalformedFrameException refused(ErrorCode code, String path, String what, @Nullable Long limit) {
        String message = path.isEmpty() ? what : path + ": " + what;
        return new MalformedFrameException(new Refusal(code, message, path.isEmpty() ? null : path, limit), command);
    }
}
