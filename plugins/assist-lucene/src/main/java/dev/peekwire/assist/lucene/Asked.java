package dev.peekwire.assist.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is looked for in one language: terms, and what each counts. Of one search. */
final class Asked {
    private static final int MOST_TERMS = 40;
    private static final int MOST_BEGUN = 8;
    private static final int MOST_NEAR = 3;
    /** From this many letters on, the beginning of a word says as much as it can. */
    private static final double SURE = 4;

    private final Language language;
    private final Vocabulary vocabulary;
    private final Weights weights;
    private final Map<String, Double> terms = new HashMap<>();

    Asked(Language language, Vocabulary vocabulary, Weights weights) {
        this.language = language;
        this.vocabulary = vocabulary;
        this.weights = weights;
    }

    /** What was gathered; of very much what counts most. */
    Map<String, Double> terms() {
        if (terms.size() <= MOST_TERMS) {
            return terms;
        }
        return terms.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds a text that counts so much beside others. */
    void add(String text, double factor) {
        for (String term : language.terms(text)) {
            put(term, factor * kind(term));
            if (Language.isWord(term) && !vocabulary.has(term)) {
                vocabulary.near(term, MOST_NEAR).forEach(near -> like(near, factor * weights.misspelt()));
            }
        }
    }

    /** Adds a text of which the last word may have been begun only. */
    void addTyped(String text, double factor) {
        add(text, factor);
        String last = lastWord(text);
        if (last.length() > 1) {
            List<String> words = vocabulary.beginningWith(last, MOST_BEGUN);
            double sure = Math.min(1, last.length() / SURE) / Math.sqrt(Math.max(1, words.size()));
            words.forEach(word -> like(word, factor * weights.begun() * sure));
        }
    }

    private double kind(String term) {
        if (Language.isWord(term)) {
            return 1;
        }
        return term.charAt(0) == Language.CONCEPT ? weights.concept() : weights.pair();
    }

    private void like(String word, double factor) {
        put(word, factor);
        language.concepts(word).forEach(concept -> put(concept, factor * weights.concept()));
    }

    /** However often it is said, it counts as it counts most. */
    private void put(String term, double weight) {
        terms.merge(term, weight, Math::max);
    }

    private static String lastWord(String text) {
        int start = text.length();
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start).toLowerCase(Locale.ROOT);
    }
}
