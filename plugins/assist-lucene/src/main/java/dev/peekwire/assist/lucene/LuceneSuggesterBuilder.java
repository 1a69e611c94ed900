package dev.peekwire.assist.lucene;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what a {@link LuceneSuggester} needs; of one thread.
 *
 * @since 0.1.0
 */
public final class LuceneSuggesterBuilder {
    private static final int MOST_CHOICES = 100_000;

    private final Map<String, List<List<String>>> alike = new HashMap<>();
    private boolean builtIn = true;
    private int choices = 5_000;
    private Duration halfLife = Duration.ofDays(30);
    private Weights weights = Weights.TUNED;

    LuceneSuggesterBuilder() {}

    /**
     * Words and short phrases, of up to four words, that customers of this desk use for the same thing, in one language. A
     * word of the list finds scripts with any other. English and French come with lists for shops.
     *
     * @param locale a language tag, of which the language counts; one that this module has no analyser for is the same as
     *     every other such
     */
    public LuceneSuggesterBuilder alike(String locale, Collection<String> words) {
        alike.computeIfAbsent(Languages.name(locale), language -> new ArrayList<>())
                .add(List.copyOf(words));
        return this;
    }

    /**
     * Goes without the lists of words for the same thing that come with this module: they are a shop's, and another trade
     * may mean other things by the same words. Those of {@link #alike} stay.
     */
    public LuceneSuggesterBuilder withoutBuiltInWords() {
        builtIn = false;
        return this;
    }

    /**
     * How many choices of agents it remembers at most; the oldest go first. 5,000 unless said, at most 100,000, and 0 for
     * a suggester that does not learn. One takes up to 2 KiB.
     */
    public LuceneSuggesterBuilder remember(int most) {
        if (most < 0 || most > MOST_CHOICES) {
            throw new IllegalArgumentException("most: " + most + ", allowed are 0 to " + MOST_CHOICES);
        }
        choices = most;
        return this;
    }

    /** In which time a choice counts half, an hour at least; 30 days unless said. */
    public LuceneSuggesterBuilder halfLife(Duration time) {
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("half-life: " + time + ", allowed is an hour and above");
        }
        halfLife = time;
        return this;
    }

    LuceneSuggesterBuilder weights(Weights found) {
        weights = found;
        return this;
    }

    /** The suggester, without scripts yet. */
    public LuceneSuggester build() {
        Learned learned = new Learned(choices, halfLife, new SecureRandom().nextLong());
        return new LuceneSuggester(new Languages(alike, builtIn), weights, learned);
    }
}
