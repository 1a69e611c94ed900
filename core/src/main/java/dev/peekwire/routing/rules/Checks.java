package dev.peekwire.routing.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Copies in a stable order, and the bounds of texts in a plan. */
final class Checks {
    private Checks() {}

    /** A copy that comes in the same order on every machine. */
    static <T> Set<T> sorted(Collection<T> of) {
        if (of.size() <= 1) {
            return of.isEmpty() ? Set.of() : Set.of(of.iterator().next());
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(of));
    }

    /** A copy that comes in the same order on every machine. */
    static <K, V> Map<K, V> sorted(Map<K, V> of) {
        return of.isEmpty() ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(of));
    }

    /** A text that says something, within a number of characters. */
    static String text(String what, String value, int most) {
        if (value.isBlank() || value.length() > most || hasControl(value)) {
            throw new IllegalArgumentException(
                    what + ": 1 to " + most + " characters, not blank, none of them control");
        }
        return value;
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A language tag in lower case: {@code fr}, {@code pt-br}. */
    static String tag(String value) {
        if (!isTag(value)) {
            throw new IllegalArgumentException("language: a tag as fr or pt-BR");
        }
        return value;
    }

    /** {@code [a-z]{2,3}(-[a-z0-9]{1,8}){0,4}}, without what a regular expression costs when a plan is loaded. */
    private static boolean isTag(String value) {
        int part = 0;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i == value.length() ? '-' : value.charAt(i);
            if (c == '-') {
                int length = i - start;
                if (length < (part == 0 ? 2 : 1) || length > (part == 0 ? 3 : 8) || part > 4) {
                    return false;
                }
                part++;
                start = i + 1;
            } else if ((c < 'a' || c > 'z') && (part == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Texts of which one will do: at least one. */
    static Set<String> choices(String what, Collection<String> values, int most) {
        if (values.isEmpty() || values.size() > Condition.MOST_CHOICES) {
            throw new IllegalArgumentException(what + ": 1 to " + Condition.MOST_CHOICES + " values");
        }
        for (String value : values) {
            text(what, value, most);
        }
        return sorted(values);
    }
}
