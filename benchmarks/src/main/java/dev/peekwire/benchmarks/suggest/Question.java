package dev.peekwire.benchmarks.suggest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a visitor asks, and the script that answers it.
 *
 * @param script the script's id
 * @param locale the visitor's language
 * @param text the question
 */
record Question(String script, String locale, String text) {
    /** The questions that suggestions are measured by. Nothing was tuned by them. */
    static List<Question> forTest() {
        return read("questions-test.tsv");
    }

    /** Written after the word lists and the weights were settled, and run once. */
    static List<Question> fresh() {
        return read("questions-fresh.tsv");
    }

    /** The questions that weights were found with. */
    static List<Question> forTuning() {
        return read("questions-tuning.tsv");
    }

    /** The first part of it, in code points, as it stands in the field by then. */
    String begun(double share) {
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, (int) Math.ceil(length * share)));
    }

    /** How much of two texts' words are the same: 0 to 1, whatever case, accents, order and signs. */
    static double overlap(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        words.retainAll(others);
        return all.isEmpty() ? 1 : (double) words.size() / all.size();
    }

    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Question> read(String name) {
        var stream = Objects.requireNonNull(Question.class.getResourceAsStream("/suggest/" + name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Question(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
