package dev.peekwire.measure;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One chat in figures. What each means, with its edge cases, stands in one table in the guide on measures. All times come
 * from the events; an event that is dated before the one before it counts as of that one's time. Of a chat that is not
 * closed, lengths of time go to its latest event. Holds no text, and of people only the agents' ids.
 *
 * @param chat which chat
 * @param version up to which event, so that of two of one chat the higher one knows more
 * @param team for whom it was started
 * @param left whether the visitor left a message and did not wait
 * @param outcome what it came to
 * @param startedAt when it began
 * @param closedAt when it ended; empty while it has not
 * @param times the measures of time that it has once at most, where it has them; {@link Timing#RESPONSE} is in
 *     {@code replies}
 * @param counts what was counted in it; what is not named is zero
 * @param agents who had it, in the order in which they first did
 * @param replies the answers to the visitor's turns, the first {@value ChatMeter#MOST_REPLIES}
 * @param stints when who had it, the first {@value ChatMeter#MOST_STINTS}
 * @since 0.1.0
 */
public record ChatMeasures(
        ChatId chat,
        long version,
        TeamId team,
        boolean left,
        ChatOutcome outcome,
        Instant startedAt,
        Optional<Instant> closedAt,
        Map<Timing, Duration> times,
        Map<Counted, Integer> counts,
        List<AgentId> agents,
        List<Reply> replies,
        List<Stint> stints) {
    /** Copies. */
    public ChatMeasures {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(closedAt, "closedAt");
        times = ordered(Timing.class, times);
        counts = ordered(Counted.class, counts);
        agents = List.copyOf(agents);
        replies = List.copyOf(replies);
        stints = List.copyOf(stints);
    }

    /**
     * Of a chat's events, from the first and without gaps; of what follows the close only the survey and what became of promises
     * count.
     *
     * @throws IllegalArgumentException if there are none
     * @throws dev.peekwire.ChatException with {@link dev.peekwire.ErrorCode#INTERNAL} if they are not one chat's, or one is
     *     missing
     */
    public static ChatMeasures of(List<RecordedEvent> events, MeasureRules rules) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events: none");
        }
        ChatMeter meter = new ChatMeter(events.get(0).chat(), rules);
        events.forEach(meter::add);
        return meter.measures();
    }

    /** How long that took; empty where there was nothing of the kind, and for {@link Timing#RESPONSE}. */
    public Optional<Duration> time(Timing timing) {
        return Optional.ofNullable(times.get(timing));
    }

    /** All that there is of a measure of time: several for {@link Timing#RESPONSE}, else one or none. */
    public List<Duration> durations(Timing timing) {
        return timing == Timing.RESPONSE
                ? replies.stream().map(Reply::waited).toList()
                : time(timing).stream().toList();
    }

    /** How many there were of that. */
    public int count(Counted what) {
        return counts.getOrDefault(what, 0);
    }

    private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> keys, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
