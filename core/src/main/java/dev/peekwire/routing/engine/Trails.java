package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.RoutingTrace.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was decided about chats: about those who wait, and the last who waited. */
final class Trails {
    /** How many chats are remembered that wait no more. */
    static final int MOST_CHATS = 10_000;

    static final Entry[] NOTHING = {};

    private final Map<ChatId, Entry[]> past = new LinkedHashMap<>();
    private final Teams teams;

    Trails(Teams teams) {
        this.teams = teams;
    }

    /** A chat waits, perhaps once more. */
    void open(Waiting chat) {
        Entry[] before = past.remove(chat.id());
        chat.trail = before == null ? NOTHING : before;
    }

    /** A chat waits no more. */
    void close(Waiting chat) {
        past.put(chat.id(), chat.trail);
        if (past.size() > MOST_CHATS) {
            past.remove(past.keySet().iterator().next());
        }
    }

    Entry[] past(ChatId chat) {
        return past.getOrDefault(chat, NOTHING);
    }

    /** Something became of a chat without a look at agents. */
    void note(Turn turn, Waiting chat, Outcome outcome, List<AgentId> agents, int number) {
        add(chat, entry(turn, chat, outcome, Entry.NO_CHOICE, new Choice(agents, null, number)));
    }

    /** Agents were chosen. */
    void chosen(Turn turn, Waiting chat, Outcome outcome, long step, Choice choice) {
        add(chat, entry(turn, chat, outcome, step, choice));
    }

    /** Nobody could take a chat. */
    void waits(Turn turn, Waiting chat, long step) {
        Entry last = last(chat);
        if (last != null && last.relaxed(turn, chat)) {
            chat.trail[chat.trail.length - 1] = entry(turn, chat, Outcome.RELAXED, step, Choice.NOBODY);
        } else if (last == null || !last.covers(chat)) {
            add(chat, entry(turn, chat, Outcome.WAITS, step, Choice.NOBODY));
        }
    }

    /** A chat that nobody could take may not wait either. */
    void refused(Turn turn, Waiting chat, long step, int limit) {
        Entry last = last(chat);
        if (last != null && last.covers(chat)) {
            chat.trail = Arrays.copyOf(chat.trail, chat.trail.length - 1);
        }
        add(chat, entry(turn, chat, Outcome.REFUSED, step, new Choice(List.of(), null, limit)));
    }

    private Entry entry(Turn turn, Waiting chat, Outcome outcome, long step, Choice choice) {
        return new Entry(
                turn.now,
                outcome,
                chat.ticket,
                chat.stage,
                step,
                choice.agents,
                choice.second,
                chat.declined,
                teams.plan(),
                choice.number);
    }

    private static @Nullable Entry last(Waiting chat) {
        return chat.trail.length == 0 ? null : chat.trail[chat.trail.length - 1];
    }

    private static void add(Waiting chat, Entry entry) {
        Entry[] before = chat.trail;
        int from = Math.max(0, before.length + 1 - RoutingTrace.MOST_STEPS);
        Entry[] after = Arrays.copyOfRange(before, from, before.length + 1);
        after[after.length - 1] = entry;
        chat.trail = after;
    }

    /** Of a decision: who, who would have been next, and the number that goes with it; see {@link Entry}. */
    record Choice(List<AgentId> agents, @Nullable AgentId second, int number) {
        static final Choice NOBODY = new Choice(List.of(), null, 0);
    }
}
