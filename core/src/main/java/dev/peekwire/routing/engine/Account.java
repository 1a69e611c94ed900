package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.RoutingTrace.Considered;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what was decided and why, from what is remembered. Nothing of it is made before somebody asks. */
final class Account {
    private final Teams teams;
    private final Seats seats;
    private final Lines lines;
    private final Chats chats;
    private final Trails trails;

    Account(Teams teams, Seats seats, Lines lines, Chats chats, Trails trails) {
        this.teams = teams;
        this.seats = seats;
        this.lines = lines;
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
        Look look = entry.isChoice() ? look(entry) : Look.none(entry);
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

    private Look look(Entry entry) {
        Asked asked = new Asked(entry, teams, seats, lines);
        return new Look(entry, asked.seats, asked.others);
    }

    private String lower(Entry entry, Standing agent) {
        return new Sentence(entry, look(entry)).whyLower(agent);
    }
}
