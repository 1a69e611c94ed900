package dev.peekwire.desk;

import java.time.Duration;
import java.util.Objects;

/**
 * Which of a visitor's other chats an agent who comes to one is told of. It shows what may be read and widens nothing: of a chat
 * that the agent may not read nothing is told.
 *
 * <p>Immutable and thread-safe.
 *
 * @param earlier whose
 * @param age not those that nothing happened in for so long; zero or more
 * @param most not more than these, 0 to {@value #MOST}; the latest
 * @since 0.1.0
 */
public record HandoverPolicy(Earlier earlier, Duration age, int most) {
    /** The most chats that can be told of: each is read for it. */
    public static final int MOST = EarlierChats.MOST;

    /** Those of the chat's team, of 90 days, at most 10. */
    public static final HandoverPolicy DEFAULT = new HandoverPolicy(Earlier.SAME_TEAM, Duration.ofDays(90), 10);

    /** None. */
    public static final HandoverPolicy NONE = new HandoverPolicy(Earlier.NONE, Duration.ZERO, 0);

    /** Validates. */
    public HandoverPolicy {
        Objects.requireNonNull(earlier, "earlier");
        if (age.isNegative()) {
            throw new IllegalArgumentException("age: " + age + ", at least 0");
        }
        if (most < 0 || most > MOST) {
            throw new IllegalArgumentException("most: " + most + ", allowed are 0 to " + MOST);
        }
    }

    /** Whose chats are told of. */
    public enum Earlier {
        /** Nobody's. */
        NONE,
        /** The visitor's that are, or were at last, the same team's. */
        SAME_TEAM,
        /** All of the visitor's that the agent may read: those of the agent's teams, and for a supervisor every one. */
        ALL
    }
}
