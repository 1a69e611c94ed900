package dev.peekwire.assist.lucene;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.ChosenResponse;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Short ways to say what the tests are about. */
final class Desk {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final ChatId CHAT = new ChatId("chat-1");
    static final VisitorId VISITOR = new VisitorId("visitor-1");

    private Desk() {}

    static ScriptBuilder script(String id, String title, String body) {
        return ScriptedResponse.builder(id, 1)
                .approval(Approval.approved("nils", NOW))
                .title(title)
                .body("en", body);
    }

    static LuceneSuggester with(ScriptBuilder... scripts) {
        return with(LuceneSuggester.create(), scripts);
    }

    static LuceneSuggester with(LuceneSuggester suggester, ScriptBuilder... scripts) {
        suggester.library(ScriptLibrary.of(
                Arrays.stream(scripts).map(ScriptBuilder::build).toList()));
        return suggester;
    }

    static SuggestionRequest.Builder asking() {
        return SuggestionRequest.builder(CHAT, NOW).locale("en").limit(5);
    }

    static List<String> typed(LuceneSuggester suggester, String draft) {
        return ids(suggester, asking().draft(draft));
    }

    static List<String> sent(LuceneSuggester suggester, String message) {
        return ids(suggester, asking().messages(List.of(message)));
    }

    static List<String> ids(LuceneSuggester suggester, SuggestionRequest.Builder request) {
        return answer(suggester, request).stream().map(one -> one.script().id()).toList();
    }

    static List<Suggestion> answer(LuceneSuggester suggester, SuggestionRequest.Builder request) {
        return suggester.suggest(request.build()).toCompletableFuture().join();
    }

    static ChosenResponse chosen(String message, String script) {
        return chosen(message, script, NOW);
    }

    static ChosenResponse chosen(String message, String script, Instant at) {
        return new ChosenResponse(CHAT, VISITOR, "en", List.of(message), new ScriptRef(script, 1), at);
    }
}
