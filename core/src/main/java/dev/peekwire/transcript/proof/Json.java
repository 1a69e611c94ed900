package dev.peekwire.transcript.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of one object, each of which has to be what it should. */
final class Json {
    private final Map<?, ?> members;

    private Json(Map<?, ?> members) {
        this.members = members;
    }

    static Json object(@Nullable Object value) throws Malformed {
        if (value instanceof Map<?, ?> members) {
            return new Json(members);
        }
        throw new Malformed("an object expected");
    }

    /** These members and no others. */
    Json only(Set<String> names) throws Malformed {
        if (!names.containsAll(members.keySet())) {
            throw new Malformed("a member that has no place here");
        }
        return this;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        members.keySet().forEach(name -> names.add((String) name));
        return names;
    }

    @Nullable Object get(String name) {
        return members.get(name);
    }

    String text(String name) throws Malformed {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new Malformed(name + ": a text expected");
    }

    long count(String name) throws Malformed {
        if (members.get(name) instanceof Long number && number > 0) {
            return number;
        }
        throw new Malformed(name + ": a number from 1 on expected");
    }

    /** True, or not there. */
    boolean flag(String name) throws Malformed {
        if (members.containsKey(name) && !Boolean.TRUE.equals(members.get(name))) {
            throw new Malformed(name + ": true expected, or nothing");
        }
        return members.containsKey(name);
    }

    Hash hash(String name) throws Malformed {
        return required(name, Hash.parse(text(name)));
    }

    Salt salt(String name) throws Malformed {
        return required(name, Salt.parse(text(name)));
    }

    static <T> T required(String name, Optional<T> value) throws Malformed {
        if (value.isEmpty()) {
            throw new Malformed(name + ": not in its form");
        }
        return value.get();
    }
}
