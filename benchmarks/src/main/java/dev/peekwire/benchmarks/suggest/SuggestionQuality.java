package dev.peekwire.benchmarks.suggest;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.assist.lucene.LuceneSuggester;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.ChosenResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often the script that answers a question is among the first three suggestions, for the whole question and its
 * beginnings. Prints a table; the same numbers each time.
 */
public final class SuggestionQuality {
    static final double[] SHARES = {0.25, 0.5, 0.75, 1};
    private static final int AMONG = 3;

    private SuggestionQuality() {}

    /** Measures. */
    public static void main(String[] args) {
        ScriptLibrary library = ShopLibrary.read();
        table("test", Question.forTest(), library);
        table("fresh", Question.fresh(), library);
    }

    private static void table(String name, List<Question> questions, ScriptLibrary library) {
        System.out.printf(
                "%s: %d questions, %d scripts%n%n",
                name, questions.size(), library.current().size());
        System.out.println("| Ranked by | 25 % | 50 % | 75 % | whole | first, whole | whole, en | whole, fr |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        rankers(library).forEach((title, ranker) -> System.out.println(row(title, ranker, questions)));
        System.out.println();
    }

    static Map<String, Ranker> rankers(ScriptLibrary library) {
        Map<String, Ranker> rankers = new LinkedHashMap<>();
        rankers.put("words of the title", Ranker.titles(library));
        rankers.put("BM25 alone, title and body", new PlainBm25(library, false));
        rankers.put("BM25 alone, title, body and examples", new PlainBm25(library, true));
        rankers.put(
                "assist-lucene without its word lists",
                suggester(LuceneSuggester.builder().withoutBuiltInWords().build(), library));
        rankers.put("assist-lucene", suggester(LuceneSuggester.create(), library));
        rankers.put("assist-lucene, taught by the questions for tuning", suggester(taught(), library));
        return rankers;
    }

    /** The share of questions whose script is among the first ones. */
    static double recall(Ranker ranker, List<Question> questions, double share, int among) {
        long found = questions.stream()
                .filter(question -> ranker.best(question.locale(), question.begun(share), share == 1, among)
                        .contains(question.script()))
                .count();
        return (double) found / questions.size();
    }

    private static Ranker suggester(LuceneSuggester suggester, ScriptLibrary library) {
        suggester.library(library);
        return Ranker.of(suggester);
    }

    /** As if agents had answered each of those questions once. */
    private static LuceneSuggester taught() {
        LuceneSuggester suggester = LuceneSuggester.create();
        for (Question question : Question.forTuning()) {
            suggester.chosen(new ChosenResponse(
                    new ChatId("taught"),
                    new VisitorId("visitor"),
                    question.locale(),
                    List.of(question.text()),
                    new ScriptRef(question.script(), 1),
                    Instant.EPOCH));
        }
        return suggester;
    }

    private static String row(String name, Ranker ranker, List<Question> questions) {
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (double share : SHARES) {
            cell(row, recall(ranker, questions, share, AMONG));
        }
        cell(row, recall(ranker, questions, 1, 1));
        cell(row, recall(ranker, of(questions, "en"), 1, AMONG));
        cell(row, recall(ranker, of(questions, "fr"), 1, AMONG));
        return row.toString();
    }

    private static List<Question> of(List<Question> questions, String locale) {
        return questions.stream()
                .filter(question -> question.locale().equals(locale))
                .toList();
    }

    private static void cell(StringBuilder row, double recall) {
        row.append(String.format(Locale.ROOT, " %.2f |", recall));
    }
}
