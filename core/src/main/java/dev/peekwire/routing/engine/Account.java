package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.RoutingTrace.Considered;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what was decided and why, from what is remembered. Nothing of it is made before somebody asks. */
final class Account {
    private final Teams teams;
    private final Seats seats;
    private final Chats chats;
    private final Trails trails;

    Account(Teams teams, Seats seats, Chats chats, Trails trails) {
        this.teams = teams;
        this.seats = seats;
        this.chats = chats;
        this.trails = trails;
    }

    Optional<RoutingTrace> of(ChatId chat) {
        Entry[] trail = trail(chat);
        return trail.length == 0
                ? Optional.empty()
                : Optional.of(new RoutingTrace(
                        chat, Arrays.stream(trail).map(this::step).toList()));
    }

    Optional<String> whyNot(ChatId chat, AgentId agent) {
        Entry choice = latestChoice(trail(chat));
        if (choice == null) {
            return Optional.empty();
        }
        Waiting waiting = chats.get(chat);
        if (waiting == null || waiting.round != null) {
            String asked = agent + " did not get chat " + chat + " at " + Words.time(choice.at()) + ": ";
            return Optional.of(answer(asked, choice, agent));
        }
        // A chat that waits is decided upon all the time.
        String asked = agent + " has not got chat " + chat + ": ";
        return Optional.of(answer(asked, choice.again(waiting, seats.step()), agent));
    }

    private static @Nullable Entry latestChoice(Entry[] trail) {
        int i = trail.length - 1;
        while (i >= 0 && !trail[i].isChoice()) {
            i--;
        }
        return i < 0 ? null : trail[i];
    }

    private Entry[] trail(ChatId chat) {
        Waiting waiting = chats.get(chat);
        return waiting == null ? trails.past(chat) : waiting.trail;
    }

    private RoutingTrace.Step step(Entry entry) {
        Look look = new Look(entry, entry.isChoice() ? asked(entry) : Set.of());
        List<Considered> told = look.told();
        return new RoutingTrace.Step(
                entry.at(),
                entry.outcome(),
                entry.ticket().route().rule(),
                entry.stage(),
                entry.agents().isEmpty() ? null : entry.agents().get(0),
                told,
                look.all() - told.size(),
                new Sentence(entry, look).text());
    }

    private String answer(String asked, Entry entry, AgentId agent) {
        if (entry.agents().contains(agent)) {
            return Words.got(entry, agent);
        }
        Seat seat = seats.get(agent);
        if (seat == null) {
            return asked + "not known here.";
        }
        Standing standing = seat.after(entry.step());
        if (standing == null) {
            return asked + "so long ago that the agent's state is not known any more.";
        }
        Considered against = Verdicts.against(entry, standing);
        return asked + (against == null ? lower(entry, standing) : Words.reason(against)) + ".";
    }

    /** All who may have been of the teams, or were meant. */
    private Set<Seat> asked(Entry entry) {
        Set<Seat> asked = new HashSet<>();
        entry.needs().forEach(need -> teams.of(need.team()).everyone(asked));
        entry.ticket().wanted().forEach(agent -> add(agent, asked));
        entry.ticket().only().forEach(agent -> add(agent, asked));
        return asked;
    }

    private void add(AgentId agent, Set<Seat> to) {
        Seat seat = seats.get(agent);
        if (seat != null) {
            to.add(seat);
        }
    }

    private String lower(Entry entry, Standing agent) {
        return new Sentence(entry, new Look(entry, asked(entry))).whyLower(agent);
    }
}
