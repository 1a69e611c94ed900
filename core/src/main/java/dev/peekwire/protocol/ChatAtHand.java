package dev.peekwire.protocol;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chat that an agent has, for supervisors who watch.
 *
 * @param chat which chat
 * @param team the agent's team in it
 * @param topic what the visitor chose, if anything
 * @param since since when the agent has it
 * @param held whether it is on hold
 * @param robotic how much the answers in it sound like a machine, while a limit is passed; else null
 * @param compensation whether its visitor asks for a compensation and has no answer yet
 * @param approvals how many promises in it await a supervisor's approval
 * @since 0.1.0
 */
public record ChatAtHand(
        ChatId chat,
        TeamId team,
        @Nullable String topic,
        Instant since,
        boolean held,
        @Nullable GaugeReading robotic,
        boolean compensation,
        int approvals) {
    /** Validates. */
    public ChatAtHand {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(since, "since");
    }

    /** One in which nothing is asked for and nothing awaits approval. */
    public ChatAtHand(
            ChatId chat,
            TeamId team,
            @Nullable String topic,
            Instant since,
            boolean held,
            @Nullable GaugeReading robotic) {
        this(chat, team, topic, since, held, robotic, false, 0);
    }

    /** One whose answers are within their limits, besides. */
    public ChatAtHand(ChatId chat, TeamId team, @Nullable String topic, Instant since, boolean held) {
        this(chat, team, topic, since, held, null);
    }

    /** The same with that reading. */
    public ChatAtHand with(GaugeReading reading) {
        return new ChatAtHand(chat, team, topic, since, held, reading, compensation, approvals);
    }

    @Override
    public String toString() {
        return "ChatAtHand[chat=" + chat + ", team=" + team + ", since=" + since + ", held=" + held + "]";
    }
}
