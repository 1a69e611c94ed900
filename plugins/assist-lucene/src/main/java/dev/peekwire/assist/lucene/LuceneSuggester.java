package dev.peekwire.assist.lucene;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.spi.ChosenResponse;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Ranks scripts by an index of Apache Lucene in memory: the words of titles, tags, example questions and bodies, brought to
 * their stems by each language's analyser; words that customers use for the same thing; words that are misspelt or only
 * begun; and what agents chose for such words before. Thread-safe.
 *
 * <p>It searches inside {@link #suggest}, on the caller's thread, and reads the last 600 characters of what was typed and
 * sent. {@link #library} builds the new index on the caller's thread while others search the old one.
 *
 * <p>What it learns stays in this object: hashes of the last words of what visitors had <em>sent</em>, with the script that
 * the agent chose. It is bounded, fades, and can be {@linkplain #forgetAll() erased}. Nothing of a draft is kept.
 *
 * @since 0.1.0
 */
public final class LuceneSuggester implements ResponseSuggester {
    private final Languages languages;
    private final Weights weights;
    private final Learned learned;
    private final Object building = new Object();
    private volatile ScriptIndex index;
    private volatile boolean closed;

    LuceneSuggester(Languages languages, Weights weights, Learned learned) {
        this.languages = languages;
        this.weights = weights;
        this.learned = learned;
        this.index = IndexBuild.of(ScriptLibrary.EMPTY, languages, weights);
    }

    /** With all defaults. */
    public static LuceneSuggester create() {
        return builder().build();
    }

    /** Starts a suggester. */
    public static LuceneSuggesterBuilder builder() {
        return new LuceneSuggesterBuilder();
    }

    @Override
    public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
        try {
            return CompletableFuture.completedFuture(closed ? List.of() : ranked(request));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void library(ScriptLibrary library) {
        synchronized (building) {
            ScriptIndex next = IndexBuild.of(closed ? ScriptLibrary.EMPTY : library, languages, weights);
            index = next;
        }
    }

    @Override
    public void chosen(ChosenResponse choice) {
        if (closed) {
            return;
        }
        Language language = languages.of(choice.locale());
        learned.add(choice, language, language.words(Texts.end(String.join(" ", choice.messages()), Texts.MOST)));
    }

    @Override
    public void forget(ChatId chat) {
        learned.forget(chat);
    }

    @Override
    public void forget(VisitorId visitor) {
        learned.forget(visitor);
    }

    @Override
    public void forgetAll() {
        learned.forgetAll();
    }

    /** Lets go of the index and of what was learned. */
    @Override
    public void close() {
        closed = true;
        library(ScriptLibrary.EMPTY);
        forgetAll();
    }

    private List<Suggestion> ranked(SuggestionRequest request) {
        ScriptIndex now = index;
        float[] scores = new float[now.scripts().size()];
        ScriptIndex.Serving serving = now.serving(request.locale().orElse(""));
        for (Language language : serving.languages()) {
            Asked asked = new Asked(language, now.vocabulary(language), weights);
            Texts.gather(request, asked, weights.earlier());
            Map<String, Double> terms = asked.terms();
            now.search(language, terms, serving.texts(), scores);
            Map<String, Double> chosen = learned.scores(language, terms, scores.length, request.at());
            chosen.forEach((id, score) -> now.add(id, weights.learned() * score, scores));
        }
        return new Ranking(request, weights.topic()).best(now.scripts(), scores);
    }
}
