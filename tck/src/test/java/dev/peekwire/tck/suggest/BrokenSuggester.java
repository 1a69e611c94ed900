package dev.peekwire.tck.suggest;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.ChosenResponse;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Suggests by words in common, learns by keeping whole messages, and does one thing wrong. It is slow and remembers what it
 * should not; but without a breakage it keeps every rule.
 */
final class BrokenSuggester implements ResponseSuggester {
    private final SuggesterBreakage broken;
    private final List<ChosenResponse> chosen = Collections.synchronizedList(new ArrayList<>());
    private volatile ScriptLibrary library = ScriptLibrary.EMPTY;
    private volatile @Nullable String draft;
    private volatile boolean closed;

    BrokenSuggester(SuggesterBreakage broken) {
        this.broken = broken;
    }

    @Override
    public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
        broken.before(request);
        if (closed && broken != SuggesterBreakage.GOES_ON_AFTER_CLOSING) {
            return CompletableFuture.completedFuture(List.of());
        }
        String asked =
                String.join(" ", request.messages()) + ' ' + request.draft().orElse(draft == null ? "" : draft);
        draft = broken == SuggesterBreakage.REMEMBERS_THE_DRAFT
                ? request.draft().orElse(draft)
                : null;
        List<Suggestion> found = new ArrayList<>(library.current().stream()
                .filter(script -> broken.sends(script, request))
                .map(script -> suggestion(script, asked, request))
                .filter(suggestion -> suggestion.score() > broken.least())
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
                .limit(broken == SuggesterBreakage.ANSWERS_TOO_MANY ? 50 : request.limit())
                .toList());
        broken.after(found);
        return CompletableFuture.completedFuture(found);
    }

    @Override
    public void library(ScriptLibrary now) {
        if (!broken.keepsTheFirstLibrary() || library.current().isEmpty()) {
            library = now;
        }
    }

    @Override
    public void chosen(ChosenResponse choice) {
        broken.chosen(choice);
        chosen.add(choice);
    }

    @Override
    public void forget(ChatId chat) {
        if (broken != SuggesterBreakage.KEEPS_THE_CHATS_CHOICES) {
            chosen.removeIf(choice -> choice.chat().equals(chat));
        }
    }

    @Override
    public void forget(VisitorId visitor) {
        if (broken != SuggesterBreakage.KEEPS_THE_VISITORS_CHOICES) {
            chosen.removeIf(choice -> choice.visitor().equals(visitor));
        }
    }

    @Override
    public void forgetAll() {
        if (broken != SuggesterBreakage.FORGETS_NOTHING_AT_ALL) {
            chosen.clear();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private Suggestion suggestion(ScriptedResponse script, String asked, SuggestionRequest request) {
        long learned = List.copyOf(chosen).stream()
                .filter(choice -> choice.script().id().equals(script.ref().id()))
                .filter(choice -> String.join(" ", choice.messages()).equals(asked.strip()))
                .count();
        double points = BrokenWords.common(script, asked) + broken.learned() * Math.min(3, learned);
        String locale = broken.locale(script, request);
        return new Suggestion(script.ref(), locale, Math.max(0, points / (Math.abs(points) + 10)));
    }
}
