package dev.peekwire.tck.history;

import dev.peekwire.ChatId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.AgentListener;
import dev.peekwire.protocol.RoutingFrame;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * An agent who takes every offer, and whose messages and events go into a {@link History}. Thread-safe.
 *
 * @since 0.1.0
 */
public final class RecordedAgent implements AutoCloseable {
    private final String name;
    private final History history;
    private final AgentClient client;

    /**
     * An agent who is not connected yet.
     *
     * @param name how the history calls the client
     * @param client what makes the client; its listener becomes this one's
     * @param told besides told of each event, on the client's executor
     */
    public RecordedAgent(String name, AgentClient.Builder client, History history, Consumer<RecordedEvent> told) {
        this.name = Objects.requireNonNull(name, "name");
        this.history = Objects.requireNonNull(history, "history");
        this.client = client.listener(new Recorder(told)).build();
    }

    /** Connects, and stays connected until {@link #close()}. */
    public CompletionStage<Void> connect() {
        return client.connect();
    }

    /** To do what is not recorded. */
    public AgentClient client() {
        return client;
    }

    /** Sends a message, and records what is answered. */
    public CompletionStage<Long> say(ChatId chat, String text) {
        return RecordedVisitor.recorded(history.sending(name, chat, text), client.post(chat, text));
    }

    @Override
    public void close() {
        client.close();
    }

    private final class Recorder implements AgentListener {
        private final Consumer<RecordedEvent> told;

        private Recorder(Consumer<RecordedEvent> told) {
            this.told = told;
        }

        @Override
        public void onEvent(RecordedEvent event) {
            history.agentTold(name, event);
            told.accept(event);
        }

        @Override
        public void onOffered(RoutingFrame.Offered offered) {
            client.accept(offered.chat());
        }
    }
}
