package dev.peekwire.assist.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Turns text of one language into terms: words' stems without accents, concepts that words stand for, and pairs of words.
 * Thread-safe.
 */
final class Language {
    /** How concepts are told from words, in which it cannot be. */
    static final char CONCEPT = '#';

    /** What stands between the words of a pair, as in no word. */
    static final char PAIR = ' ';

    /** A word as long as an analyser takes, and more than fits into any of their buffers. */
    private static final String BLANK = "x".repeat(255) + " ".repeat(1_100);

    private static final int LONGEST_PHRASE = 4;

    private final String name;
    private final Analyzer analyzer;
    private final Set<String> empty = new HashSet<>();
    private final Map<String, List<String>> concepts = new HashMap<>();

    Language(String name, Analyzer analyzer, Words words) {
        this.name = name;
        this.analyzer = analyzer;
        words.empty().forEach(word -> empty.addAll(stems(word)));
        words.alike().forEach((concept, alike) -> alike.forEach(phrase -> learn(phrase, CONCEPT + concept)));
    }

    private void learn(String phrase, String concept) {
        concepts.computeIfAbsent(String.join(" ", stems(phrase)), key -> new ArrayList<>())
                .add(concept);
    }

    /** Its tag; empty for that of unknown languages. */
    String name() {
        return name;
    }

    /** Whether a term is a word, and not a concept or a pair. */
    static boolean isWord(String term) {
        return term.charAt(0) != CONCEPT && term.indexOf(PAIR) < 0;
    }

    /** The text's terms, all as often as they are there. */
    List<String> terms(String text) {
        List<String> stems = stems(text);
        List<String> terms = words(stems);
        for (int at = 1; at < stems.size(); at++) {
            if (!empty.contains(stems.get(at)) || !empty.contains(stems.get(at - 1))) {
                terms.add(stems.get(at - 1) + PAIR + stems.get(at));
            }
        }
        return terms;
    }

    /** The same without pairs. */
    List<String> words(String text) {
        return words(stems(text));
    }

    /** The concepts that a word stands for. */
    List<String> concepts(String stem) {
        return concepts.getOrDefault(stem, List.of());
    }

    private List<String> words(List<String> stems) {
        List<String> terms = new ArrayList<>(stems.size() * 3);
        for (int at = 0; at < stems.size(); at++) {
            if (!empty.contains(stems.get(at))) {
                terms.add(stems.get(at));
            }
            String phrase = stems.get(at);
            for (int next = at + 1; ; next++) {
                terms.addAll(concepts(phrase));
                if (next >= stems.size() || next == at + LONGEST_PHRASE) {
                    break;
                }
                phrase += ' ' + stems.get(next);
            }
        }
        return terms;
    }

    /** Analysers keep the last text in buffers of theirs, for as long as the thread lives: so the last text is a blank one. */
    private List<String> stems(String text) {
        List<String> stems = read(text);
        read(BLANK);
        return stems;
    }

    private List<String> read(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(folded(term));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stems.removeIf(String::isEmpty);
        return stems;
    }

    private static String folded(CharTermAttribute term) {
        char[] folded = new char[term.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(term.buffer(), 0, folded, 0, term.length());
        return new String(folded, 0, length);
    }
}
