package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.Candidate;
import dev.peekwire.routing.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chats of one need that wait, not offered to anybody, and the agents who could take them now, best first. Chats that
 * only certain agents may take have lines of their own.
 */
final class Line {
    final Key key;
    final RankedSet<Waiting> chats = new RankedSet<>(Waiting.ORDER);
    private final List<Seat> fit = new ArrayList<>(0);
    private RankedSet<Seat> candidates;
    private boolean closed;

    Line(Key key, AgentSelection selection) {
        this.key = key;
        this.candidates = new RankedSet<>(order(key.need(), selection));
    }

    Need need() {
        return key.need();
    }

    boolean admits(Seat seat) {
        return key.admits(seat.id, seat.profile());
    }

    /** An agent meets the need from now on. */
    void join(Seat seat) {
        fit.add(seat);
    }

    /** Or does so no more. */
    void leave(Seat seat) {
        fit.remove(seat);
    }

    /** Who meets the need, able to take a chat or not; in no order that means anything. */
    List<Seat> fit() {
        return fit;
    }

    /** How many could take a chat now, whichever it is. */
    int able() {
        return candidates.size();
    }

    /** Whether an agent is among them. */
    boolean isAble(@Nullable Seat seat) {
        return seat != null && admits(seat) && seat.standing().takes(key.need());
    }

    /** Those who come first and may have a chat. */
    List<Seat> best(Waiting chat, int limit) {
        return candidates.firsts(limit, seat -> !chat.excludes(seat.id));
    }

    /** The chat that an agent would get here, or null. */
    @Nullable Waiting next(Seat seat) {
        return chats.first(chat -> !chat.excludes(seat.id));
    }

    void rank(Seat seat) {
        if (seat.standing().takes(key.need())) {
            candidates.add(seat);
        }
    }

    void unrank(Seat seat) {
        if (seat.standing().takes(key.need())) {
            candidates.remove(seat);
        }
    }

    void select(AgentSelection by) {
        RankedSet<Seat> old = candidates;
        candidates = new RankedSet<>(order(key.need(), by));
        old.firsts(old.size(), seat -> true).forEach(candidates::add);
    }

    boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    private static Comparator<Seat> order(Need need, AgentSelection selection) {
        Comparator<Candidate> chosen = selection.order();
        Comparator<Seat> order =
                (a, b) -> chosen.compare(a.standing().candidate(), b.standing().candidate());
        Comparator<Seat> all = order.thenComparing(Seat.BY_ID);
        return need.preferred().isEmpty() ? all : preferring(need).thenComparing(all);
    }

    private static Comparator<Seat> preferring(Need need) {
        return Comparator.comparingInt(seat -> -Needs.preferred(need, seat.profile()));
    }

    /** What is equal for all chats of a line: the need, and who alone may take them; empty for anybody. */
    record Key(Need need, Set<AgentId> only) {
        Key {
            Objects.requireNonNull(need, "need");
        }

        boolean admits(AgentId agent, AgentProfile profile) {
            return (only.isEmpty() || only.contains(agent)) && Needs.met(need, profile);
        }
    }
}
