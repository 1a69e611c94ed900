package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** What a visitor types, read by a suggester for the agent. */
abstract class TypingScene {
    static final ConsentPolicy POLICY = ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS);
    /** Longer than the suggester's pace. */
    static final Duration A_WHILE = Duration.ofMillis(300);

    static final Responses RESPONSES = Responses.builder()
            .library(ScriptLibrary.of(
                    List.of(script("late", "delivery"), script("loan", "money"), script("hello", null))))
            .build();

    private static ScriptedResponse script(String id, String topic) {
        return ScriptedResponse.builder(id, 3)
                .shortcut(id)
                .title(id)
                .defaultLocale("en")
                .body("en", "What we say of " + id + ".")
                .topic(topic)
                .approval(Approval.approved("sue", Instant.EPOCH))
                .build();
    }

    /** Finds the scripts whose id is in what is typed, or else in what was sent last; keeps what it was asked. */
    static class ByWord implements ResponseSuggester {
        final List<SuggestionRequest> asked = new ArrayList<>();
        private ScriptLibrary library = ScriptLibrary.EMPTY;

        @Override
        public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
            asked.add(request);
            return CompletableFuture.completedFuture(found(request));
        }

        List<Suggestion> found(SuggestionRequest request) {
            String words = request.draft()
                    .orElseGet(() -> request.messages().get(request.messages().size() - 1));
            return library.current().stream()
                    .filter(script -> words.contains(script.ref().id()))
                    .map(script -> new Suggestion(script.ref(), "en", 0.9))
                    .toList();
        }

        List<String> read() {
            return asked.stream().flatMap(request -> request.draft().stream()).toList();
        }

        @Override
        public void library(ScriptLibrary scripts) {
            library = scripts;
        }
    }

    /** Answers when it is told to. */
    static final class Slow extends ByWord {
        final List<Runnable> answers = new ArrayList<>();

        @Override
        public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
            asked.add(request);
            CompletableFuture<List<Suggestion>> answer = new CompletableFuture<>();
            answers.add(() -> answer.complete(found(request)));
            return answer;
        }
    }

    static UnaryOperator<ChatDeskBuilder> with(ResponseSuggester suggester) {
        return builder -> builder.consent(POLICY).responses(RESPONSES).suggester(suggester, Runnable::run);
    }

    static void grants(DeskFixture desk, TestClient visitor, ChatId chat, Purpose... purposes) {
        ServerFrame.Offer offer = visitor.latest(ServerFrame.Offer.class);
        visitor.sends(new ClientFrame.Consent(
                desk.command(), chat, offer.notice(), ConsentAct.OPTED_IN, PeekLevel.MASKED, Set.of(purposes)));
    }

    /** What is on the agent's screen of scripts: their ids, and whether they are for what is typed. */
    static String suggested(TestClient agent) {
        return agent.last(ResponseFrame.Suggested.class)
                .map(told -> (told.draft() ? "typed " : "sent ")
                        + told.scripts().stream()
                                .map(offer -> offer.script().id())
                                .toList())
                .orElse("nothing");
    }
}
