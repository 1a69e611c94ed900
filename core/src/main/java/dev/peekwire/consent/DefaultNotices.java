package dev.peekwire.consent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loads the bundled notices once. A file is the title, an empty line, the text. */
final class DefaultNotices {
    static final List<String> LOCALES = List.of("en", "fr", "nb", "de", "es", "id");
    /** A version rises whenever a letter of its texts changes; a test holds the digests. */
    private static final Map<String, String> VERSIONS = Map.of("peek", "1", "peek-suggestions", "2");

    static final List<ConsentNotice> ALL = load();

    private DefaultNotices() {}

    private static List<ConsentNotice> load() {
        List<ConsentNotice> all = new ArrayList<>();
        LOCALES.forEach(locale -> all.add(load("peek", locale, EnumSet.of(Purpose.PEEK))));
        LOCALES.forEach(locale -> all.add(load("peek-suggestions", locale, EnumSet.allOf(Purpose.class))));
        return List.copyOf(all);
    }

    private static ConsentNotice load(String id, String locale, Set<Purpose> purposes) {
        String[] parts = Resources.text("notices/" + id + "." + locale + ".txt").split("\n\n", 2);
        return new ConsentNotice(
                id, VERSIONS.getOrDefault(id, ""), locale, parts[0], parts[1], purposes, PeekLevel.MASKED);
    }
}
