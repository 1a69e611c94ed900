package dev.peekwire.tck.history;

import dev.peekwire.ChatException;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.client.VisitorListener;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A visitor whose messages and events go into a {@link History}. Thread-safe.
 *
 * @since 0.1.0
 */
public final class RecordedVisitor implements AutoCloseable {
    private final String name;
    private final History history;
    private final VisitorClient client;

    /**
     * A visitor who is not connected yet.
     *
     * @param name how the history calls the client
     * @param client what makes the client; its listener becomes this one's
     */
    public RecordedVisitor(String name, VisitorClient.Builder client, History history) {
        this.name = Objects.requireNonNull(name, "name");
        this.history = Objects.requireNonNull(history, "history");
        this.client = client.listener(new VisitorListener() {
                    @Override
                    public void onEvent(RecordedEvent event) {
                        history.visitorTold(name, event);
                    }
                })
                .build();
    }

    /** Connects, and stays connected until {@link #close()}. */
    public CompletionStage<Void> connect() {
        return client.connect();
    }

    /** Begins a chat. */
    public CompletionStage<VisitorChat> start(StartRequest request) {
        return client.start(request);
    }

    /** Sends a message of its own kind, and records what is answered. */
    public CompletionStage<Long> say(VisitorChat chat, String text) {
        return recorded(history.sending(name, chat.id(), text), chat.send(text));
    }

    static CompletionStage<Long> recorded(SentMessage message, CompletionStage<Long> answer) {
        return answer.whenComplete((version, failure) -> {
            if (failure == null) {
                message.acknowledged(version);
            } else if (isFinal(failure)) {
                message.refused();
            }
        });
    }

    /** A time-out says nothing; what may be tried again was not done, as far as the desk knows. */
    private static boolean isFinal(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof ChatException refused && refused.refusal().isPresent() && !refused.retryable();
    }

    @Override
    public void close() {
        client.close();
    }
}
