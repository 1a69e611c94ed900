package dev.peekwire.tck.history;

import dev.peekwire.ChatId;
import java.util.Objects;

/**
 * A message that a client sent, and what became of it as far as the client knows. Until it is answered its fate is
 * unknown: it may be stored or not. The first answer counts. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SentMessage {
    private final String client;
    private final ChatId chat;
    private final String text;
    private Answer answer = Answer.NONE;
    private long version;

    SentMessage(String client, ChatId chat, String text) {
        this.client = Objects.requireNonNull(client, "client");
        this.chat = Objects.requireNonNull(chat, "chat");
        this.text = Objects.requireNonNull(text, "text");
    }

    /** What the client was answered. */
    public enum Answer {
        /** Nothing. */
        NONE,
        /** It is stored. */
        ACKNOWLEDGED,
        /** It is not stored, and never will be. */
        REFUSED
    }

    /** The desk says that it is stored, and that the chat's version was this after it. */
    public void acknowledged(long chatVersion) {
        answered(Answer.ACKNOWLEDGED, chatVersion);
    }

    /** The desk says that it is not stored and that sending it again would not help. */
    public void refused() {
        answered(Answer.REFUSED, 0);
    }

    private synchronized void answered(Answer given, long at) {
        if (answer == Answer.NONE) {
            answer = given;
            version = at;
        }
    }

    /** Who sent it. */
    public String client() {
        return client;
    }

    /** Where. */
    public ChatId chat() {
        return chat;
    }

    /** What was answered. */
    public synchronized Answer answer() {
        return answer;
    }

    synchronized long version() {
        return version;
    }

    String text() {
        return text;
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "SentMessage[" + client + ", " + chat + ", " + answer() + "]";
    }
}
