package dev.peekwire.routing.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Copies in a stable order, and the bounds of texts in a plan. */
final class Checks {
    // No two parts of it can match the same character, so it cannot backtrack far.
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}");

    private Checks() {}

    /** A copy that comes in the same order on every machine. */
    static <T> Set<T> sorted(Collection<T> of) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(of));
    }

    /** A copy that comes in the same order on every machine. */
    static <K, V> Map<K, V> sorted(Map<K, V> of) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(of));
    }

    /** A text that says something, within a number of characters. */
    static String text(String what, String value, int most) {
        if (value.isBlank() || value.length() > most || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    what + ": 1 to " + most + " characters, not blank, none of them control");
        }
        return value;
    }

    /** A language tag in lower case: {@code fr}, {@code pt-br}. */
    static String tag(String value) {
        if (!TAG.matcher(value).matches()) {
            throw new IllegalArgumentException("language: a tag as fr or pt-BR");
        }
        return value;
    }

    /** Texts of which one will do: at least one. */
    static Set<String> choices(String what, Collection<String> values, int most) {
        if (values.isEmpty() || values.size() > Condition.MOST_CHOICES) {
            throw new IllegalArgumentException(what + ": 1 to " + Condition.MOST_CHOICES + " values");
        }
        values.forEach(value -> text(what, value, most));
        return sorted(values);
    }
}
