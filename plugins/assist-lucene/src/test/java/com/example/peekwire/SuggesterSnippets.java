package com.example.peekwire;

import dev.peekwire.assist.lucene.LuceneSuggester;
import dev.peekwire.response.ScriptLibrary;
import java.time.Duration;
import java.util.List;

/** What the guide shows; compiled, not run. */
final class SuggesterSnippets {
    private SuggesterSnippets() {}

    static LuceneSuggester made(ScriptLibrary library) {
        LuceneSuggester suggester = LuceneSuggester.builder()
                .alike("en", List.of("care plan", "FixIt", "warranty"))
                .remember(10_000)
                .halfLife(Duration.ofDays(60))
                .build();
        suggester.library(library);
        return suggester;
    }
}
