package dev.peekwire.benchmarks.suggest;

import dev.peekwire.ChatId;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Ranks scripts for a text. */
@FunctionalInterface
interface Ranker {
    /**
     * The best scripts' ids.
     *
     * @param sent whether the text is a whole message, or a draft
     */
    List<String> best(String locale, String text, boolean sent, int limit);

    /** A suggester, asked as the desk asks. */
    static Ranker of(ResponseSuggester suggester) {
        return (locale, text, sent, limit) -> {
            SuggestionRequest.Builder request = SuggestionRequest.builder(new ChatId("chat"), Instant.EPOCH)
                    .locale(locale)
                    .limit(limit);
            SuggestionRequest asked = (sent ? request.messages(List.of(text)) : request.draft(text)).build();
            return suggester.suggest(asked).toCompletableFuture().join().stream()
                    .map(found -> found.script().id())
                    .toList();
        };
    }

    /** Plain keywords: how many of a title's words stand in the text, and what share of the title that is. */
    static Ranker titles(ScriptLibrary library) {
        Map<String, Set<String>> titles = new HashMap<>();
        library.current().forEach(script -> titles.put(script.ref().id(), words(script.title())));
        return (locale, text, sent, limit) -> {
            Map<String, Double> found = new HashMap<>();
            titles.forEach((id, title) -> found.put(id, common(title, words(text))));
            List<String> ids = new ArrayList<>(found.keySet());
            ids.removeIf(id -> found.getOrDefault(id, 0.0) == 0);
            ids.sort(Comparator.<String>comparingDouble(id -> -found.getOrDefault(id, 0.0))
                    .thenComparing(Comparator.naturalOrder()));
            return ids.subList(0, Math.min(limit, ids.size()));
        };
    }

    private static double common(Set<String> title, Set<String> text) {
        double common = title.stream().filter(text::contains).count();
        return common + common / (title.size() + 1);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.remove("");
        return words;
    }
}
