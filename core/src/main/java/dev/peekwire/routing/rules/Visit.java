package dev.peekwire.routing.rules;

import dev.peekwire.routing.Languages;
import dev.peekwire.routing.hours.BusinessHours;
import java.util.IdentityHashMap;
import java.util.Locale;

/** The facts of one chat while rules are looked at, with what many rules ask worked out once. Not thread-safe. */
final class Visit {
    private static final int LONGEST_TAG = 100;

    final Facts facts;

    /** The language tag in lower case; empty for none. */
    final String tag;

    /** Its language, as agents name it; empty for none. */
    final String language;

    private final IdentityHashMap<BusinessHours, Boolean> open = new IdentityHashMap<>();

    Visit(Facts facts) {
        this.facts = facts;
        String said = facts.locale().orElse("");
        this.tag =
                said.length() > LONGEST_TAG ? "" : said.toLowerCase(Locale.ROOT).replace('_', '-');
        this.language = Languages.of(tag).orElse("");
    }

    boolean isOpen(BusinessHours hours) {
        return open.computeIfAbsent(hours, asked -> asked.isOpen(facts.time()));
    }
}
