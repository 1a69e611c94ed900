package dev.peekwire.assist.lucene;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what a reader's tag is served with, as {@link dev.peekwire.response.ScriptedResponse#body} does. */
final class Readers {
    /** No tag in use is longer; a hostile one must not cost more. */
    private static final int LONGEST = 100;

    private static final List<String> NORWEGIAN = List.of("nb", "no", "nn");

    private Readers() {}

    /** One of the tags, in lower case: this one, or without its last parts; empty if there is none. */
    static String tagFor(String tag, Set<String> tags) {
        String range = tag.length() > LONGEST ? "" : tag.toLowerCase(Locale.ROOT);
        String primary = range.split("-", 2)[0];
        while (!range.isEmpty() && !tags.contains(range)) {
            range = range.substring(0, Math.max(range.lastIndexOf('-'), 0));
        }
        if (!range.isEmpty() || !NORWEGIAN.contains(primary)) {
            return range;
        }
        return NORWEGIAN.stream().filter(tags::contains).findFirst().orElse("");
    }
}
