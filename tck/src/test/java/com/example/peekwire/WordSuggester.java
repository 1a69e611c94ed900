package com.example.peekwire;

import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** Suggests the scripts that have the most words in common with what was sent and typed. */
final class WordSuggester implements ResponseSuggester {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private volatile ScriptLibrary library = ScriptLibrary.EMPTY;
    private volatile boolean closed;

    @Override
    public void library(ScriptLibrary now) {
        library = now;
    }

    @Override
    public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
        Set<String> asked = words(
                String.join(" ", request.messages()) + ' ' + request.draft().orElse(""));
        List<Suggestion> best = library.current().stream()
                .filter(script -> !closed && maySend(script, request))
                .map(script -> suggestion(script, asked, request))
                .filter(suggestion -> suggestion.score() > 0)
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
                .limit(request.limit())
                .toList();
        return CompletableFuture.completedFuture(best);
    }

    @Override
    public void close() {
        closed = true;
    }

    private static Suggestion suggestion(ScriptedResponse script, Set<String> asked, SuggestionRequest request) {
        Set<String> words = words(script.title() + ' ' + script.examples() + ' ' + script.bodies());
        long common = words.stream().filter(asked::contains).count();
        String locale = script.body(request.locale().orElse(null)).locale();
        return new Suggestion(script.ref(), locale, (double) common / (asked.size() + 1));
    }

    private static boolean maySend(ScriptedResponse script, SuggestionRequest request) {
        boolean tier = script.tier() == 0 || request.tier() == 0 || script.tier() == request.tier();
        return tier && isReady(script, request) && isInReach(script.scope(), request);
    }

    private static boolean isReady(ScriptedResponse script, SuggestionRequest request) {
        boolean own = script.scope().type() == Scope.Type.PERSONAL
                && script.approval().state() != Approval.State.RETIRED;
        return own ? script.isValid(request.at()) : script.isSendable(request.at());
    }

    private static boolean isInReach(Scope scope, SuggestionRequest request) {
        return switch (scope.type()) {
            case DESK -> true;
            case TEAM -> request.teams().contains(((Scope.Team) scope).team());
            case PERSONAL ->
                request.agent().filter(((Scope.Personal) scope).agent()::equals).isPresent();
        };
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(BETWEEN.split(text.toLowerCase(java.util.Locale.ROOT))));
        words.remove("");
        return words;
    }
}
