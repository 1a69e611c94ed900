package dev.peekwire.benchmarks.load;

import dev.peekwire.assist.lucene.LuceneSuggester;
import dev.peekwire.benchmarks.suggest.ManyScripts;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** Desks that differ in their suggester alone. */
final class Suggesters {
    static final String LUCENE = "/lucene";
    static final String HANGS = "/hangs";

    private static final int SCRIPTS = 5_000;

    private Suggesters() {}

    static List<LoadDesk> desks() {
        ScriptLibrary library = ManyScripts.of(SCRIPTS);
        return List.of(
                LoadDesk.suggesting(LUCENE, LuceneSuggester.create(), library),
                LoadDesk.suggesting(HANGS, new Hanging(), library));
    }

    /** Takes the threads that it is called on, and keeps them. */
    private static final class Hanging implements ResponseSuggester {
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("ended");
        }

        @Override
        public void library(ScriptLibrary library) {}
    }
}
