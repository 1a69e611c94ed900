package dev.peekwire.measure;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * The chats of a desk in figures, as far as a node knows them. Those of several nodes are brought together by {@link #plus}:
 * a chat that both know counts once, as the one has it that has read more of it.
 *
 * @param chats the chats, by id
 * @param since from when on they are complete: of the chats that were closed before, some or all are missing
 * @param until when this was said; figures of the time after it are still to come
 * @param missed how many chats were closed since and could not be measured: too many waited for it, or the store has not got
 *     them any more, or can't read them
 * @since 0.1.0
 */
public record DeskMeasures(Map<ChatId, ChatMeasures> chats, Instant since, Instant until, long missed) {
    /** Copies. */
    public DeskMeasures {
        chats = Collections.unmodifiableMap(new LinkedHashMap<>(chats));
    }

    /** Of chats that were all that there were, for who keeps them. */
    public static DeskMeasures of(Collection<ChatMeasures> chats, Instant since, Instant until) {
        Map<ChatId, ChatMeasures> byId = new LinkedHashMap<>();
        chats.forEach(chat -> byId.merge(chat.chat(), chat, DeskMeasures::newer));
        return new DeskMeasures(byId, since, until, 0);
    }

    /** What both know, complete from when both are and until when both are. */
    public DeskMeasures plus(DeskMeasures other) {
        Map<ChatId, ChatMeasures> both = new LinkedHashMap<>(chats);
        other.chats.forEach((id, chat) -> both.merge(id, chat, DeskMeasures::newer));
        return new DeskMeasures(
                both,
                since.isAfter(other.since) ? since : other.since,
                until.isBefore(other.until) ? until : other.until,
                missed + other.missed);
    }

    private static ChatMeasures newer(ChatMeasures one, ChatMeasures other) {
        return other.version() > one.version() ? other : one;
    }

    /** Whether no chat that was started in the period can be missing, nor anybody's work in it. */
    public boolean covers(MeasuredPeriod period) {
        return missed == 0 && !period.from().isBefore(since) && !period.to().isAfter(until);
    }

    /**
     * The chats that went on in the period, for a while at least, or were started in it: all that its {@link #summary} and its
     * {@link #workloads} are made of. Who wants those of many periods spares the others the way through all chats.
     */
    public DeskMeasures within(MeasuredPeriod period) {
        Map<ChatId, ChatMeasures> those = new LinkedHashMap<>();
        chats.forEach((id, chat) -> {
            if (chat.startedAt().isBefore(period.to())
                    && !chat.closedAt().filter(period.from()::isAfter).isPresent()) {
                those.put(id, chat);
            }
        });
        return new DeskMeasures(those, since, until, missed);
    }

    /** The chats that were started in the period, in figures; all of a chat counts there, however long it went on. */
    public MeasuresSummary summary(MeasuredPeriod period) {
        return summary(period, any -> true);
    }

    /** The same, of the chats that were started for one team. */
    public MeasuresSummary summary(MeasuredPeriod period, TeamId team) {
        return summary(period, chat -> chat.team().equals(team));
    }

    private MeasuresSummary summary(MeasuredPeriod period, Predicate<ChatMeasures> which) {
        return MeasuresSummary.of(chats.values().stream()
                .filter(chat -> period.contains(chat.startedAt()))
                .filter(which)
                .toList());
    }

    /**
     * What agents had to do in the period, by their ids: the time that falls into it, whenever the chats were started, and
     * nothing after {@link #until}. Who had no chat is not there.
     */
    public SortedMap<AgentId, Workload> workloads(MeasuredPeriod period) {
        return Workload.of(chats.values(), period.until(until));
    }
}
