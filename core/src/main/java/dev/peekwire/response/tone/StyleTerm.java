package dev.peekwire.response.tone;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of one or more words, signs or emoji, and what it means that a reply has it. Values out of bounds are told by
 * {@link StyleSheet.Builder#problems()}, all at once.
 *
 * @param phrase 1 to {@value #MOST_PHRASE} code points
 * @param level how bad it is; {@link ToneLevel#PASS} allows the phrase, and other terms inside it:
 *     <em>free</em> may be forbidden and <em>free delivery</em> allowed
 * @param replacements what to write instead, best first: at most 8 of at most 200 code points
 * @param advice why, for the agent, at most 300 code points; or null
 * @param place where it counts
 * @param matchCase whether capitals make a difference
 * @since 0.1.0
 */
public record StyleTerm(
        String phrase,
        ToneLevel level,
        List<String> replacements,
        @Nullable String advice,
        Place place,
        boolean matchCase) {
    /** The longest phrase, in code points. */
    public static final int MOST_PHRASE = 100;

    /** Where a phrase counts. */
    public enum Place {
        /** Only as whole words. */
        WORD,
        /** Also inside of words. */
        ANYWHERE
    }

    /** Copies. */
    public StyleTerm {
        Objects.requireNonNull(phrase, "phrase");
        Objects.requireNonNull(level, "level");
        replacements = List.copyOf(replacements);
        Objects.requireNonNull(place, "place");
    }

    /** A phrase as whole words, whatever its capitals. */
    public static StyleTerm of(String phrase, ToneLevel level) {
        return new StyleTerm(phrase, level, List.of(), null, Place.WORD, false);
    }

    /** The same with replacements. */
    public StyleTerm replacing(String... others) {
        return new StyleTerm(phrase, level, List.of(others), advice, place, matchCase);
    }

    /** The same with advice. */
    public StyleTerm advising(@Nullable String words) {
        return new StyleTerm(phrase, level, replacements, words, place, matchCase);
    }

    /** The same, also inside of words. */
    public StyleTerm anywhere() {
        return new StyleTerm(phrase, level, replacements, advice, Place.ANYWHERE, matchCase);
    }

    /** The same, with the phrase's own capitals only. */
    public StyleTerm matchingCase() {
        return new StyleTerm(phrase, level, replacements, advice, place, true);
    }
}
