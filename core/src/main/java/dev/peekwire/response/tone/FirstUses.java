package dev.peekwire.response.tone;

import dev.peekwire.response.tone.Search.Hit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Acronyms that a text uses before it has told what they stand for. */
final class FirstUses {
    /** Between an acronym and its expansion in brackets: a space and the bracket. */
    private static final int BETWEEN = 3;

    private final Units units;
    private final Map<Integer, Hit> uses = new HashMap<>();
    private final Map<Integer, Hit> expansions = new HashMap<>();

    FirstUses(Units units) {
        this.units = units;
    }

    void see(Hit hit) {
        (hit.phrase().expansion() ? expansions : uses).merge(hit.phrase().group(), hit, FirstUses::earlier);
    }

    /** The first use of each acronym that is not expanded there. */
    List<Hit> unexpanded() {
        return uses.values().stream().filter(use -> !isExpanded(use)).toList();
    }

    private boolean isExpanded(Hit use) {
        Hit expansion = expansions.get(use.phrase().group());
        return expansion != null && (expansion.start() < use.start() || follows(expansion.start(), use.end()));
    }

    private boolean follows(int start, int end) {
        for (int i = end; i < start; i++) {
            if (units.is(i, Units.WORD)) {
                return false;
            }
        }
        return start - end <= BETWEEN;
    }

    private static Hit earlier(Hit one, Hit other) {
        return one.start() <= other.start() ? one : other;
    }
}
