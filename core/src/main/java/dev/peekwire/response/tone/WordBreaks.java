package dev.peekwire.response.tone;

import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * Where words begin and end in scripts that are written without spaces: Han, Kana, Thai, Lao, Khmer, Myanmar. It is asked
 * only where a term of such a script may have been found. With ICU4J at hand,
 * {@code com.ibm.icu.text.BreakIterator.getWordInstance} has dictionaries for more of them than the JDK.
 *
 * <p>MUST be thread-safe, pure, and linear in the run.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface WordBreaks {
    /**
     * Tells the boundaries inside a run, in any order.
     *
     * @param run a run of such scripts, at least one character
     * @param locale the language of the reply
     * @param boundary takes each place, counted in {@code char}s, where one word ends and the next begins; others than 1
     *     to the run's length less 1 are passed over
     */
    void tell(String run, Locale locale, IntConsumer boundary);

    /**
     * What the JDK knows: Thai by the dictionary of its {@link java.text.BreakIterator}, which is in the module
     * {@code jdk.localedata}; a run of Katakana is one word. For the others it has no dictionary and would take a whole
     * run for one word, so that no term inside it would be found: there each character may begin a word, as UAX 29 says of
     * ideographs. A term of a single Han character is then found inside of longer words, too.
     */
    static WordBreaks jdk() {
        return JdkBreaks::tell;
    }
}
