package dev.peekwire.tck.history;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What clients sent and were told while a desk ran, and how much its agents carried meanwhile. Give each message a text
 * of its own: by it the message is found again. Thread-safe; it grows with what is recorded.
 *
 * @since 0.1.0
 */
public final class History {
    private final Map<String, SentMessage> sent = new LinkedHashMap<>();
    private final Map<Reader, List<RecordedEvent>> told = new LinkedHashMap<>();
    private final List<LoadSample> samples = new ArrayList<>();

    /** An empty one. */
    public History() {}

    /**
     * One client in one chat.
     *
     * @param client the client's name
     * @param chat the chat
     * @param seesAll whether it is told whispers and the like: an agent's
     */
    record Reader(String client, ChatId chat, boolean seesAll) {}

    /**
     * How much an agent carried at one moment, as the store told.
     *
     * @param agent who
     * @param load the weight carried
     * @param capacity the weight allowed
     */
    record LoadSample(AgentId agent, int load, int capacity) {}

    /**
     * A client is about to send a message.
     *
     * @return to be told what was answered
     * @throws IllegalArgumentException if a message with this text was sent before
     */
    public SentMessage sending(String client, ChatId chat, String text) {
        SentMessage message = new SentMessage(client, chat, text);
        synchronized (sent) {
            if (sent.putIfAbsent(text, message) != null) {
                throw new IllegalArgumentException("text: each message needs one of its own");
            }
        }
        return message;
    }

    /** A visitor's client was told of an event. */
    public void visitorTold(String client, RecordedEvent event) {
        told(new Reader(client, event.chat(), false), event);
    }

    /** An agent's client was told of an event. */
    public void agentTold(String client, RecordedEvent event) {
        told(new Reader(client, event.chat(), true), event);
    }

    private void told(Reader reader, RecordedEvent event) {
        Objects.requireNonNull(reader.client(), "client");
        synchronized (told) {
            told.computeIfAbsent(reader, key -> new ArrayList<>()).add(event);
        }
    }

    /** The store was asked how much an agent carries, and may. */
    public void carries(AgentId agent, int load, int capacity) {
        synchronized (samples) {
            samples.add(new LoadSample(agent, load, capacity));
        }
    }

    /** The messages that were sent, in that order. */
    public Collection<SentMessage> sent() {
        synchronized (sent) {
            return List.copyOf(sent.values());
        }
    }

    /** How many events clients were told in all. */
    public long eventsTold() {
        synchronized (told) {
            return told.values().stream().mapToLong(List::size).sum();
        }
    }

    Map<Reader, List<RecordedEvent>> told() {
        synchronized (told) {
            Map<Reader, List<RecordedEvent>> copy = new LinkedHashMap<>();
            told.forEach((reader, events) -> copy.put(reader, List.copyOf(events)));
            return copy;
        }
    }

    List<LoadSample> samples() {
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }
}
