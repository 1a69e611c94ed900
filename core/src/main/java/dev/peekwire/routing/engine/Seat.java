package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Candidate;
import dev.peekwire.routing.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agent. What changes is kept here; {@link #standing} is what lines and teams were last told, and follows with
 * {@link #settle}.
 */
final class Seat {
    static final Comparator<Seat> BY_ID = Comparator.comparing(seat -> seat.id.value());

    final AgentId id;

    /** The offers held, oldest first. */
    final List<Waiting> offers = new ArrayList<>(0);

    Presence presence = Presence.OFFLINE;
    Set<TeamId> paused = Set.of();
    int load;
    int reserved;
    boolean full;
    int misses;
    long lastChosen;
    Instant idleSince;

    private AgentProfile profile;
    private Standing standing;
    private final Past past;
    private List<Line> lines = new ArrayList<>(0);
    private int prunedAt = 16;
    private List<Team> teams = List.of();

    Seat(AgentProfile profile, Instant now) {
        this.id = profile.agent();
        this.profile = profile;
        this.idleSince = now;
        this.standing = stands(0);
        this.past = new Past(standing);
    }

    AgentProfile profile() {
        return profile;
    }

    Standing standing() {
        return standing;
    }

    /** How the agent stood after a step, or null if that is forgotten. */
    @Nullable Standing after(long step) {
        return past.after(step);
    }

    /** Takes other teams and lines in place of those of the old profile. */
    void become(AgentProfile next, Teams all, Lines among) {
        lines.forEach(line -> {
            line.unrank(this);
            line.leave(this);
        });
        teams.forEach(team -> team.leave(this));
        profile = next;
        standing = new Standing(
                standing.step(),
                new Candidate(next, standing.candidate().load(), idleSince, lastChosen),
                Presence.OFFLINE,
                standing.paused(),
                standing.reserved(),
                standing.full());
        teams = next.teams().stream().map(all::of).toList();
        teams.forEach(team -> team.join(this));
        lines = among.of(this);
        lines.forEach(line -> line.join(this));
        all.joined();
    }

    boolean isOfAny(Set<TeamId> some) {
        return profile.teams().stream().anyMatch(some::contains);
    }

    /** Whether the agent is offline with nothing at hand and nothing offered. */
    boolean isAbsent() {
        return presence == Presence.OFFLINE && load == 0 && offers.isEmpty();
    }

    /** Is of no team and in no line any more. */
    void forget() {
        lines.forEach(line -> line.unrank(this));
        lines = List.of();
        teams.forEach(team -> team.leave(this));
        teams = List.of();
    }

    /** A line that has just opened. */
    void found(Line line) {
        if (line.admits(this)) {
            prune();
            lines.add(line);
            line.join(this);
            line.rank(this);
        }
    }

    /** Lines close without asking their agents, who forget them now and then. */
    private void prune() {
        if (lines.size() >= prunedAt) {
            lines.removeIf(Line::closed);
            prunedAt = Math.max(16, lines.size() * 2);
        }
    }

    /** Lets lines and teams know how the agent stands now. */
    void settle(long step) {
        Standing next = stands(step);
        past.add(next);
        if (!next.sameAs(standing)) {
            lines.forEach(line -> line.unrank(this));
            teams.forEach(team -> team.count(standing, -1));
            standing = next;
            teams.forEach(team -> team.count(standing, 1));
            lines.forEach(line -> line.rank(this));
        }
    }

    /** The first in order of the chats that the agent can take now, or null. */
    @Nullable Waiting next() {
        Waiting first = null;
        for (Line line : lines) {
            if (line.chats.size() > 0 && standing.takes(line.need())) {
                Waiting chat = line.next(this);
                if (chat != null && (first == null || Waiting.ORDER.compare(chat, first) < 0)) {
                    first = chat;
                }
            }
        }
        return first;
    }

    /** What the desk says replaces what was counted. Misses count while an agent is available without a break. */
    void told(Instant now, AgentState state) {
        boolean available = state.presence() == Presence.AVAILABLE;
        if (state.load() < load || (available && presence != Presence.AVAILABLE)) {
            idleSince = now;
        }
        if (!available || presence != Presence.AVAILABLE) {
            misses = 0;
        }
        presence = state.presence();
        paused = state.paused();
        load = state.load();
        full = false;
    }

    /** Chats at hand have become more, or less by a negative number. */
    void changed(Instant now, int change) {
        load = (int) Math.max(0, Math.min(Integer.MAX_VALUE, (long) load + change));
        if (change < 0) {
            idleSince = now;
            full = false;
        }
    }

    /** An assignment has failed: until something else is told, the agent takes nothing. */
    void refused(int weight) {
        load = Math.max(0, load - weight);
        full = true;
    }

    /** Whether an offer that came through a line can still be accepted. */
    boolean mayAccept(Line.Key through) {
        return presence == Presence.AVAILABLE && !paused.contains(through.need().team()) && through.admits(id, profile);
    }

    boolean overloaded() {
        return (long) load + reserved > profile.capacity();
    }

    private Standing stands(long step) {
        long taken = Math.min(Integer.MAX_VALUE, (long) load + reserved);
        Candidate candidate = new Candidate(profile, (int) taken, idleSince, lastChosen);
        return new Standing(step, candidate, presence, paused, reserved, full);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }
}
