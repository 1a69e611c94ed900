package dev.peekwire.consent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Loads the bundled notices once. A file is the title, an empty line, the text. */
final class DefaultNotices {
    static final List<String> LOCALES = List.of("en", "fr", "nb", "de", "es", "id");
    static final List<ConsentNotice> ALL = load();

    /** Rises whenever a letter of a bundled text changes; a test holds the digests of this version. */
    private static final String VERSION = "1";

    private DefaultNotices() {}

    private static List<ConsentNotice> load() {
        List<ConsentNotice> all = new ArrayList<>();
        LOCALES.forEach(locale -> all.add(load("peek", locale, EnumSet.of(Purpose.PEEK))));
        LOCALES.forEach(locale -> all.add(load("peek-suggestions", locale, EnumSet.allOf(Purpose.class))));
        return List.copyOf(all);
    }

    private static ConsentNotice load(String id, String locale, Set<Purpose> purposes) {
        String[] parts = Resources.text("notices/" + id + "." + locale + ".txt").split("\n\n", 2);
        return new ConsentNotice(id, VERSION, locale, parts[0], parts[1], purposes, PeekLevel.MASKED);
    }
}
