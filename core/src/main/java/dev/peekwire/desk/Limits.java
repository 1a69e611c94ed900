package dev.peekwire.desk;

import dev.peekwire.chat.ChatLimits;
import dev.peekwire.draft.DraftPacing;
import java.time.Duration;
import java.util.Objects;

/**
 * What a desk bounds, with safe defaults. Immutable; {@link #toBuilder()} changes single ones. What is refused for a
 * limit names the field and the limit, and the connection goes on.
 *
 * @param chat the bounds of messages, notes and attributes
 * @param draft the longest draft in code points, 1 to 100,000
 * @param commandsPerSecond commands per second and connection; four times as many at once
 * @param draftFramesPerSecond draft frames per second and connection; twice as many at once
 * @param chatsPerVisitor open chats of one visitor
 * @param newChatsPerAddressAndHour chats that visitors of one network address may start in an hour
 * @param openChats open chats of the desk; more are refused
 * @param strikes refused frames, more than one a second, after which a connection is closed as abusive
 * @param window the shortest time between two draft frames of a visitor, 50 ms to 1 s
 * @param heartbeat how often each side must hear of the other; twice that is a lost connection
 * @param helloTimeout how long a connection may take to say hello
 * @param eraseDeadline how long a viewer may take to confirm an erasure before it is disconnected
 * @param draftIdle how long an untouched draft stays visible
 * @param visitorGrace how long a visitor may be gone before the chat is closed
 * @param agentGrace how long an agent may be gone before the agent's chats go back to the queue
 * @param visitorSilence how long a visitor may leave an agent's message unanswered before the chat counts no more for
 *     the agent, until the visitor writes again
 * @param warmTransfer how long an agent who hands a chat over may wait for somebody to take it; then it stays
 * @param resumeToken how long an anonymous visitor's resume token is valid
 * @since 0.1.0
 */
public record Limits(
        ChatLimits chat,
        int draft,
        int commandsPerSecond,
        int draftFramesPerSecond,
        int chatsPerVisitor,
        int newChatsPerAddressAndHour,
        int openChats,
        int strikes,
        Duration window,
        Duration heartbeat,
        Duration helloTimeout,
        Duration eraseDeadline,
        Duration draftIdle,
        Duration visitorGrace,
        Duration agentGrace,
        Duration visitorSilence,
        Duration warmTransfer,
        Duration resumeToken) {
    /** The defaults, each as in the guide's table. */
    public static final Limits DEFAULT = new Limits(
            ChatLimits.DEFAULT,
            4_000,
            10,
            30,
            5,
            60,
            100_000,
            200,
            Duration.ofMillis(200),
            Duration.ofSeconds(25),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            Duration.ofDays(1));

    /** Validates: counts and durations are positive, and within the bounds named above. */
    public Limits {
        Objects.requireNonNull(chat, "chat");
        between("draft", draft, 1, 100_000);
        positive("commandsPerSecond", commandsPerSecond);
        positive("draftFramesPerSecond", draftFramesPerSecond);
        positive("chatsPerVisitor", chatsPerVisitor);
        positive("newChatsPerAddressAndHour", newChatsPerAddressAndHour);
        positive("openChats", openChats);
        positive("strikes", strikes);
        between("window", window);
        positive("heartbeat", heartbeat);
        positive("helloTimeout", helloTimeout);
        positive("eraseDeadline", eraseDeadline);
        positive("draftIdle", draftIdle);
        positive("visitorGrace", visitorGrace);
        positive("agentGrace", agentGrace);
        positive("visitorSilence", visitorSilence);
        positive("warmTransfer", warmTransfer);
        positive("resumeToken", resumeToken);
    }

    /** Starts from these limits. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": " + value + ", at least 1");
        }
    }

    private static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": " + value + ", allowed are " + least + " to " + most);
        }
    }

    private static void between(String name, Duration value) {
        if (value.compareTo(DraftPacing.SHORTEST) < 0 || value.compareTo(DraftPacing.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    name + ": " + value + ", allowed are " + DraftPacing.SHORTEST + " to " + DraftPacing.LONGEST);
        }
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + ": " + value + ", must be longer than nothing");
        }
    }

    /** Changes single limits; see the components of {@link Limits}. */
    public static final class Builder {
        private ChatLimits chat;
        private int draft;
        private int commandsPerSecond;
        private int draftFramesPerSecond;
        private int chatsPerVisitor;
        private int newChatsPerAddressAndHour;
        private int openChats;
        private int strikes;
        private Duration window;
        private Duration heartbeat;
        private Duration helloTimeout;
        private Duration eraseDeadline;
        private Duration draftIdle;
        private Duration visitorGrace;
        private Duration agentGrace;
        private Duration visitorSilence;
        private Duration warmTransfer;
        private Duration resumeToken;

        private Builder(Limits from) {
            chat = from.chat;
            draft = from.draft;
            commandsPerSecond = from.commandsPerSecond;
            draftFramesPerSecond = from.draftFramesPerSecond;
            chatsPerVisitor = from.chatsPerVisitor;
            newChatsPerAddressAndHour = from.newChatsPerAddressAndHour;
            openChats = from.openChats;
            strikes = from.strikes;
            window = from.window;
            heartbeat = from.heartbeat;
            helloTimeout = from.helloTimeout;
            eraseDeadline = from.eraseDeadline;
            draftIdle = from.draftIdle;
            visitorGrace = from.visitorGrace;
            agentGrace = from.agentGrace;
            visitorSilence = from.visitorSilence;
            warmTransfer = from.warmTransfer;
            resumeToken = from.resumeToken;
        }

        /** The bounds of messages, notes and attributes. */
        public Builder chat(ChatLimits value) {
            chat = value;
            return this;
        }

        /** The longest draft in code points. */
        public Builder draft(int value) {
            draft = value;
            return this;
        }

        /** The commands per second and connection. */
        public Builder commandsPerSecond(int value) {
            commandsPerSecond = value;
            return this;
        }

        /** The draft frames per second and connection. */
        public Builder draftFramesPerSecond(int value) {
            draftFramesPerSecond = value;
            return this;
        }

        /** The open chats of one visitor. */
        public Builder chatsPerVisitor(int value) {
            chatsPerVisitor = value;
            return this;
        }

        /** The new chats per network address and hour. */
        public Builder newChatsPerAddressAndHour(int value) {
            newChatsPerAddressAndHour = value;
            return this;
        }

        /** The open chats of the desk. */
        public Builder openChats(int value) {
            openChats = value;
            return this;
        }

        /** The refused frames before a connection is closed. */
        public Builder strikes(int value) {
            strikes = value;
            return this;
        }

        /** The shortest time between two draft frames. */
        public Builder window(Duration value) {
            window = value;
            return this;
        }

        /** The heartbeat. */
        public Builder heartbeat(Duration value) {
            heartbeat = value;
            return this;
        }

        /** The time to say hello. */
        public Builder helloTimeout(Duration value) {
            helloTimeout = value;
            return this;
        }

        /** The time to confirm an erasure. */
        public Builder eraseDeadline(Duration value) {
            eraseDeadline = value;
            return this;
        }

        /** The time an untouched draft stays. */
        public Builder draftIdle(Duration value) {
            draftIdle = value;
            return this;
        }

        /** The time a visitor may be gone. */
        public Builder visitorGrace(Duration value) {
            visitorGrace = value;
            return this;
        }

        /** The time an agent may be gone. */
        public Builder agentGrace(Duration value) {
            agentGrace = value;
            return this;
        }

        /** The time a message may stay unanswered. */
        public Builder visitorSilence(Duration value) {
            visitorSilence = value;
            return this;
        }

        /** The time a warm transfer may take. */
        public Builder warmTransfer(Duration value) {
            warmTransfer = value;
            return this;
        }

        /** The lifetime of a resume token. */
        public Builder resumeToken(Duration value) {
            resumeToken = value;
            return this;
        }

        /** The limits. */
        public Limits build() {
            return new Limits(
                    chat,
                    draft,
                    commandsPerSecond,
                    draftFramesPerSecond,
                    chatsPerVisitor,
                    newChatsPerAddressAndHour,
                    openChats,
                    strikes,
                    window,
                    heartbeat,
                    helloTimeout,
                    eraseDeadline,
                    draftIdle,
                    visitorGrace,
                    agentGrace,
                    visitorSilence,
                    warmTransfer,
                    resumeToken);
        }
    }
}
