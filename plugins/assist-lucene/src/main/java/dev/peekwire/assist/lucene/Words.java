package dev.peekwire.assist.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a language's words beyond their stems.
 *
 * @param empty words that say nothing of what is asked
 * @param alike words and short phrases for the same thing, by a name for it
 */
record Words(Set<String> empty, Map<String, List<String>> alike) {
    private static final String EMPTY = "stop: ";
    private static final Words NONE = new Words(Set.of(), Map.of());

    /** Those that come with this module; nothing for a language without any. */
    static Words of(String language) {
        try (InputStream stream = Words.class.getResourceAsStream("words-" + language + ".txt")) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The empty words alone. */
    Words empties() {
        return new Words(empty, Map.of());
    }

    /** These, and lists of words for the same thing besides. */
    Words and(List<List<String>> lists) {
        Map<String, List<String>> more = new LinkedHashMap<>(alike);
        lists.forEach(list -> more.put(Integer.toString(more.size()), list));
        return new Words(empty, more);
    }

    private static Words read(@Nullable InputStream stream) throws IOException {
        if (stream == null) {
            return NONE;
        }
        Set<String> empty = new HashSet<>();
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            int equals = line.indexOf(" = ");
            if (line.startsWith(EMPTY)) {
                empty.addAll(List.of(line.substring(EMPTY.length()).split(" ", -1)));
            } else if (equals > 0 && !line.startsWith("#")) {
                alike.put(
                        line.substring(0, equals),
                        List.of(line.substring(equals + 3).split(", ", -1)));
            }
        }
        return new Words(empty, alike);
    }
}
