package dev.peekwire.examples.cluster.upgrade;

import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.tck.history.History;
import dev.peekwire.tck.history.RecordedVisitor;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A visitor who types, sends something else, ends the chat after a while and begins the next. One step at a time. */
final class Talker {
    private static final Duration PACE = Duration.ofMillis(250);
    private static final int MESSAGES = 8;

    private final String name;
    private final Load load;
    private final RecordedVisitor visitor;
    private volatile @Nullable VisitorChat chat;
    private volatile int words;
    private volatile boolean resting;

    Talker(String name, URI desk, Load load, History history) {
        this.name = name;
        this.load = load;
        this.visitor = new RecordedVisitor(name, VisitorClient.builder(desk).jitter(load::jitter), history);
    }

    void begin() {
        visitor.connect();
        load.after(PACE, this::next);
    }

    /** Whether nothing that was sent waits for an answer, and nothing more will be sent. */
    boolean resting() {
        return resting;
    }

    private void next() {
        VisitorChat talk = chat;
        if (talk == null || talk.state() == VisitorChat.State.CLOSED) {
            begun(visitor.start(StartRequest.general()));
        } else if (load.ending()) {
            resting = true;
        } else if (++words % MESSAGES == 0) {
            then(talk.end());
        } else {
            talk.type(load.mark() + " " + words + " ");
            load.after(PACE, () -> say(talk));
        }
    }

    private void begun(CompletionStage<VisitorChat> start) {
        then(start.thenAccept(started -> {
            chat = started;
            started.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK));
        }));
    }

    private void say(VisitorChat talk) {
        talk.type("");
        then(visitor.say(talk, name + " says " + words).thenAccept(load::acknowledged));
    }

    /** What fails is tried again with other words: the history has what became of these. */
    private void then(CompletionStage<?> step) {
        step.whenComplete((done, failure) -> load.after(PACE, this::next));
    }

    void close() {
        visitor.close();
    }

    @Override
    public String toString() {
        return name + " in " + chat + " after " + words;
    }
}
