package dev.peekwire.transport.websocket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Sends numbered messages, several at a time, and keeps what was answered to each. Thread-safe. */
final class Talker {
    private static final int IN_FLIGHT = 6;

    private final String name;
    private final Function<String, CompletionStage<Long>> posting;
    private final List<CompletableFuture<Long>> answers = new ArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private boolean paused;

    Talker(String name, Function<String, CompletionStage<Long>> posting) {
        this.name = name;
        this.posting = posting;
    }

    synchronized void tick() {
        if (!paused && answers.size() - answered.get() < IN_FLIGHT) {
            CompletionStage<Long> answer = posting.apply(text(answers.size()));
            answer.whenComplete((version, failure) -> answered.incrementAndGet());
            answers.add(answer.toCompletableFuture());
        }
    }

    private String text(int number) {
        return name + " says " + number;
    }

    synchronized void pause(boolean now) {
        paused = now;
    }

    synchronized boolean quiet() {
        return answers.size() == answered.get();
    }

    int answered() {
        return answered.get();
    }

    /** Every message was answered once, with its own version, and is in its place among this talker's. */
    synchronized void assertAllIn(List<RecordedEvent> events) {
        assertThat(answered).hasValue(answers.size());
        List<String> said = events.stream()
                .filter(event -> event.event() instanceof ChatEvent.MessagePosted)
                .map(event -> ((ChatEvent.MessagePosted) event.event()).text())
                .filter(text -> text.startsWith(name + " says "))
                .toList();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            expected.add(text(i));
            RecordedEvent event = events.get((int) (answers.get(i).join() - 1));
            assertThat(((ChatEvent.MessagePosted) event.event()).text()).isEqualTo(text(i));
        }
        assertThat(said).isEqualTo(expected);
    }
}
