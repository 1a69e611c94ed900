package dev.peekwire.json;

import dev.peekwire.spi.MalformedFrameException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object's members, asked for by name and type; what is not asked for is ignored. Errors name the member by its path. */
final class Members {
    /** A length that only {@code yyyy-mm-ddThh:mm:ss.mmmZ} has among what the formatter takes. */
    private static final int INSTANT_LENGTH = 24;

    /** How many constants a message lists; more make it long. */
    private static final int MOST_LISTED = 16;

    private final Source source;
    private final String path;
    private final Map<String, Object> members;

    Members(Source source, String path, Map<String, Object> members) {
        this.source = source;
        this.path = path;
        this.members = members;
    }

    /** Makes a value of members. */
    @FunctionalInterface
    interface Maker<T> {
        T make(Members members) throws MalformedFrameException;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** What the maker makes; a constructor that objects to what it is given speaks for the object as a whole. */
    <T> T make(Maker<T> maker) throws MalformedFrameException {
        try {
            return maker.make(this);
        } catch (IllegalArgumentException e) {
            throw source.problem(path, "the members do not go together or pass a limit");
        }
    }

    String text(String name) throws MalformedFrameException {
        return required(name, textOrNull(name));
    }

    @Nullable String textOrNull(String name) throws MalformedFrameException {
        return typed(name, String.class, "a string");
    }

    boolean flag(String name) throws MalformedFrameException {
        return required(name, typed(name, Boolean.class, "true or false"));
    }

    boolean flagOrFalse(String name) throws MalformedFrameException {
        Boolean value = typed(name, Boolean.class, "true or false");
        return value != null && value;
    }

    /** An integer from 0 on. */
    long number(String name) throws MalformedFrameException {
        return required(name, numberOrNull(name));
    }

    /** An integer from 0 on that fits 32 bits. */
    int count(String name) throws MalformedFrameException {
        long value = number(name);
        if (value > Integer.MAX_VALUE) {
            throw problem(name, "at most " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    /** As {@link #count}, or 0 if there is no such member. */
    int countOrZero(String name) throws MalformedFrameException {
        return has(name) ? count(name) : 0;
    }

    /** An integer of either sign that fits 32 bits. */
    int signed(String name) throws MalformedFrameException {
        long value = required(name, typed(name, Long.class, "an integer"));
        if (value != (int) value) {
            throw problem(name, "an integer of at most 32 bits expected");
        }
        return (int) value;
    }

    @Nullable Long numberOrNull(String name) throws MalformedFrameException {
        Long value = typed(name, Long.class, "an integer of at most 64 bits");
        if (value != null && value < 0) {
            throw problem(name, "at least 0");
        }
        return value;
    }

    Duration millis(String name) throws MalformedFrameException {
        return Duration.ofMillis(number(name));
    }

    Instant instant(String name) throws MalformedFrameException {
        String value = text(name);
        try {
            if (value.length() == INSTANT_LENGTH && value.endsWith("Z")) {
                return JsonOut.INSTANT.parse(value, Instant::from);
            }
        } catch (DateTimeException e) {
            // The refusal below says what is expected; the exception would quote the text.
        }
        throw problem(name, "a time in UTC with milliseconds expected, as 2026-11-21T08:15:30.000Z");
    }

    @Nullable Instant instantOrNull(String name) throws MalformedFrameException {
        return has(name) ? instant(name) : null;
    }

    /** An id, made by its constructor. */
    <T> T id(String name, Function<String, T> constructor) throws MalformedFrameException {
        return required(name, idOrNull(name, constructor));
    }

    <T> @Nullable T idOrNull(String name, Function<String, T> constructor) throws MalformedFrameException {
        String value = textOrNull(name);
        return value == null ? null : made(name, constructor, value);
    }

    /** The ids in an array; none if there is no such member. */
    <T> List<T> ids(String name, Function<String, T> constructor) throws MalformedFrameException {
        List<T> ids = new ArrayList<>();
        for (Object element : has(name) ? list(name) : List.of()) {
            ids.add(made(name, constructor, string(name, element)));
        }
        return ids;
    }

    private <T> T made(String name, Function<String, T> constructor, String value) throws MalformedFrameException {
        try {
            return constructor.apply(value);
        } catch (IllegalArgumentException e) {
            throw problem(name, "1 to 64 characters of A-Z a-z 0-9 . _ ~ : - expected");
        }
    }

    <E extends Enum<E>> E oneOf(String name, E[] constants) throws MalformedFrameException {
        return constant(name, constants, text(name));
    }

    <E extends Enum<E>> List<E> someOf(String name, E[] constants) throws MalformedFrameException {
        List<E> found = new ArrayList<>();
        for (Object element : list(name)) {
            found.add(constant(name, constants, string(name, element)));
        }
        return found;
    }

    private String string(String name, Object element) throws MalformedFrameException {
        if (element instanceof String text) {
            return text;
        }
        throw problem(name, "an array of strings expected");
    }

    Members object(String name) throws MalformedFrameException {
        return required(name, objectOrNull(name));
    }

    @Nullable Members objectOrNull(String name) throws MalformedFrameException {
        return typed(name, Members.class, "an object");
    }

    /** The objects in an array; none if there is no such member. */
    <T> List<T> objects(String name, Maker<T> maker) throws MalformedFrameException {
        List<T> made = new ArrayList<>();
        for (Object element : has(name) ? list(name) : List.of()) {
            if (!(element instanceof Members object)) {
                throw problem(name, "an array of objects expected");
            }
            made.add(object.make(maker));
        }
        return made;
    }

    /** An object whose members are all strings. */
    Map<String, String> texts(String name) throws MalformedFrameException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, Object> entry : object(name).members.entrySet()) {
            if (!(entry.getValue() instanceof String text)) {
                throw problem(name, "an object of strings expected");
            }
            texts.put(entry.getKey(), text);
        }
        return texts;
    }

    Map<String, String> textsOrNone(String name) throws MalformedFrameException {
        return has(name) ? texts(name) : Collections.emptyMap();
    }

    MalformedFrameException problem(String name, String what) {
        return source.problem(path + "." + name, what);
    }

    private List<?> list(String name) throws MalformedFrameException {
        return required(name, typed(name, List.class, "an array"));
    }

    private <E extends Enum<E>> E constant(String name, E[] constants, String text) throws MalformedFrameException {
        E constant = Wire.constant(constants, text);
        if (constant == null) {
            throw problem(name, constants.length > MOST_LISTED ? "no such constant" : listed(constants));
        }
        return constant;
    }

    private static <E extends Enum<E>> String listed(E[] constants) {
        StringBuilder allowed = new StringBuilder("one of");
        for (E each : constants) {
            allowed.append(' ').append(Wire.name(each));
        }
        return allowed.append(" expected").toString();
    }

    private <T> T required(String name, @Nullable T value) throws MalformedFrameException {
        if (value == null) {
            throw problem(name, "missing");
        }
        return value;
    }

    private <T> @Nullable T typed(String name, Class<T> type, String expected) throws MalformedFrameException {
        Object value = members.get(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        String hint = value == TreeReader.Other.NULL ? "; leave out what is not known instead of null" : "";
        throw problem(name, expected + " expected" + hint);
    }
}
