package dev.peekwire.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.desk.VirtualTime;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** A suggester off everybody's path: one call a chat, the latest question waits, a hang is given up and said. */
class SuggestingTest {
    private static final ChatId CHAT = new ChatId("chat");
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** Answers when it is told to. */
    private static final class Slow implements ResponseSuggester {
        private final List<SuggestionRequest> asked = new ArrayList<>();
        private final ArrayDeque<CompletableFuture<List<Suggestion>>> answers = new ArrayDeque<>();

        @Override
        public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
            asked.add(request);
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        }

        @Override
        public void library(ScriptLibrary library) {}
    }

    private final VirtualTime time = new VirtualTime();
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<Double> told = new ArrayList<>();
    private final Slow slow = new Slow();
    private boolean full;
    private final Suggesting suggesting = new Suggesting(slow, this::execute, time, PATIENCE, failures::add);

    private void execute(Runnable task) {
        if (full) {
            throw new RejectedExecutionException();
        }
        tasks.add(task);
    }

    private void run() {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    private void asks(ChatId chat, String words) {
        suggesting.ask(
                chat,
                () -> SuggestionRequest.builder(chat, Instant.EPOCH)
                        .messages(List.of(words))
                        .build(),
                found -> found.forEach(one -> told.add(one.score())));
        run();
    }

    private void answers(double score) {
        slow.answers.poll().complete(List.of(new Suggestion(new ScriptRef("a", 1), "en", score)));
        run();
    }

    private List<String> asked() {
        return slow.asked.stream().map(request -> request.messages().get(0)).toList();
    }

    @Test
    void while_a_call_is_under_way_only_the_latest_question_waits() {
        asks(CHAT, "one");
        asks(CHAT, "two");
        asks(CHAT, "three");
        assertThat(asked()).containsExactly("one");
        answers(0.1);
        assertThat(asked()).containsExactly("one", "three");
        answers(0.3);
        assertThat(told).containsExactly(0.1, 0.3);
        assertThat(suggesting.underWay()).isZero();
    }

    @Test
    void what_was_sent_is_asked_about_before_what_is_typed_and_neither_takes_the_others_place() {
        asks(CHAT, "one");
        suggesting.askOfDraft(CHAT, () -> of("typed"), found -> {});
        asks(CHAT, "two");
        suggesting.askOfDraft(CHAT, () -> of("typed on"), found -> {});
        answers(0.1);
        answers(0.2);
        answers(0.3);
        assertThat(asked()).containsExactly("one", "two", "typed on");
        assertThat(suggesting.underWay()).isZero();
    }

    private static SuggestionRequest of(String words) {
        return SuggestionRequest.builder(CHAT, Instant.EPOCH)
                .messages(List.of(words))
                .build();
    }

    @Test
    void chats_do_not_wait_for_each_other() {
        asks(CHAT, "one");
        asks(new ChatId("other"), "two");
        assertThat(asked()).containsExactly("one", "two");
    }

    @Test
    void a_call_that_hangs_is_said_once_and_its_chat_is_asked_no_more_until_it_returns() {
        asks(CHAT, "one");
        time.advance(PATIENCE, this::run);
        assertThat(failures).singleElement().isInstanceOf(Suggesting.Hang.class);
        asks(CHAT, "two");
        time.advance(PATIENCE.multipliedBy(10), this::run);
        assertThat(asked()).containsExactly("one");
        assertThat(failures).hasSize(1);
        answers(0.1);
        assertThat(told).as("what comes too late answers nothing any more").isEmpty();
        answers(0.2);
        assertThat(told).containsExactly(0.2);
    }

    @Test
    void what_throws_or_fails_is_said_and_the_next_question_is_asked() {
        suggesting.ask(
                CHAT,
                () -> {
                    throw new IllegalStateException("the store");
                },
                found -> {});
        run();
        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
        asks(CHAT, "one");
        slow.answers.poll().completeExceptionally(new IllegalArgumentException());
        assertThat(failures).hasSize(2);
        asks(CHAT, "two");
        answers(0.2);
        assertThat(told).containsExactly(0.2);
    }

    @Test
    void nothing_to_ask_is_no_call() {
        suggesting.ask(CHAT, () -> null, found -> told.add(9.0));
        run();
        assertThat(slow.asked).isEmpty();
        assertThat(told).isEmpty();
        assertThat(suggesting.underWay()).isZero();
    }

    @Test
    void threads_that_take_nothing_more_cost_a_chat_its_question_and_nothing_else() {
        full = true;
        asks(CHAT, "one");
        suggesting.tell(suggester -> told.add(9.0));
        time.advance(Duration.ofMillis(1), this::run);
        assertThat(failures).hasSize(2).allSatisfy(each -> assertThat(each)
                .isInstanceOf(RejectedExecutionException.class));
        full = false;
        asks(CHAT, "two");
        answers(0.2);
        assertThat(told).containsExactly(0.2);
    }

    @Test
    void what_a_hanging_suggester_is_to_be_told_does_not_gather_without_end() {
        for (int i = 0; i < 3_000; i++) {
            suggesting.tell(suggester -> told.add(1.0));
        }
        assertThat(tasks).hasSize(1_000);
        run();
        suggesting.tell(suggester -> told.add(1.0));
        run();
        assertThat(told).hasSize(1_001);
    }
}
