package dev.peekwire.tck.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.ChosenResponse;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A suggester with a small library, and bounded waits. */
abstract class SuggesterFixture {
    static final ChatId CHAT = new ChatId("tck-chat");
    static final VisitorId VISITOR = new VisitorId("tck-visitor");

    @SuppressWarnings("NullAway.Init")
    ResponseSuggester suggester;

    /** A new suggester, which the kit closes. Called for each test. */
    protected abstract ResponseSuggester suggester() throws Exception;

    /** How long an answer may take. */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    @BeforeEach
    void open() throws Exception {
        suggester = suggester();
        suggester.library(Scripts.library());
    }

    @AfterEach
    void close() {
        suggester.close();
    }

    static SuggestionRequest.Builder asking() {
        return SuggestionRequest.builder(CHAT, Scripts.NOW).locale("en").limit(10);
    }

    static SuggestionRequest.Builder asking(String message) {
        return asking().messages(List.of(message));
    }

    final List<Suggestion> answer(SuggestionRequest.Builder request) {
        return answer(suggester, request.build());
    }

    final List<Suggestion> answer(ResponseSuggester asked, SuggestionRequest request) {
        return get(called(() -> asked.suggest(request)));
    }

    final List<ScriptRef> scripts(SuggestionRequest.Builder request) {
        return answer(request).stream().map(Suggestion::script).toList();
    }

    final List<ScriptRef> scriptsOf(ScriptLibrary library, SuggestionRequest.Builder request) {
        suggester.library(library);
        return scripts(request);
    }

    static ChosenResponse chosen(ChatId chat, VisitorId visitor, String message, ScriptRef script) {
        return new ChosenResponse(chat, visitor, "en", List.of(message), script, Scripts.NOW.minusSeconds(60));
    }

    /** A call on a thread of its own, so that one which hangs fails the test and no more. */
    private CompletionStage<List<Suggestion>> called(Call call) {
        FutureTask<CompletionStage<List<Suggestion>>> task = new FutureTask<>(call::now);
        Thread thread = new Thread(task, "suggester-tck");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("suggest threw " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new AssertionError(
                    "suggest did not return within " + patience().toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private List<Suggestion> get(CompletionStage<List<Suggestion>> stage) {
        try {
            return stage.toCompletableFuture().get(patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("no answer within " + patience().toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    final void assertSameAnswers(List<Suggestion> before, List<Suggestion> after) {
        assertThat(after)
                .extracting(Suggestion::script)
                .isEqualTo(before.stream().map(Suggestion::script).toList());
        for (int at = 0; at < before.size(); at++) {
            assertThat(after.get(at).score())
                    .isCloseTo(before.get(at).score(), org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    /** What returns a stage. */
    interface Call {
        CompletionStage<List<Suggestion>> now() throws Exception;
    }
}
