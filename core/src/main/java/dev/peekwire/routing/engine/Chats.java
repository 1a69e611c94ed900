package dev.peekwire.routing.engine;

import dev.peekwire.ChatId;
import dev.peekwire.routing.Ticket;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chats that wait: each in its own team's queue, with one alarm, and in lines while it is not offered. */
final class Chats {
    private final Map<ChatId, Waiting> chats = new HashMap<>();
    private final RankedSet<Waiting> alarms = new RankedSet<>(Waiting.BY_ALARM);
    private final Teams teams;
    private final Lines lines;
    private final Trails trails;

    Chats(Teams teams, Lines lines, Trails trails) {
        this.teams = teams;
        this.lines = lines;
        this.trails = trails;
    }

    @Nullable Waiting get(ChatId chat) {
        return chats.get(chat);
    }

    Waiting enter(Turn turn, Ticket ticket) {
        Waiting chat = new Waiting(ticket, teams.of(ticket.route().team()), turn.now);
        chats.put(chat.id(), chat);
        trails.open(chat);
        chat.team.enter(chat);
        chat.alarm = chat.at(chat.due());
        alarms.add(chat);
        stand(turn, chat);
        return chat;
    }

    /** A chat without offers waits no more. */
    void exit(Turn turn, Waiting chat, boolean abandoned) {
        turn.chats.remove(chat);
        lines.unstand(chat);
        alarms.remove(chat);
        chat.team.exit(chat);
        chats.remove(chat.id());
        trails.close(chat);
        if (!chat.ticket.front() && chat.ticket.live()) {
            chat.team.estimate.waited(Times.seconds(chat.ticket.since(), turn.now), abandoned);
        }
    }

    void offered(Turn turn, Waiting chat, Round round) {
        turn.chats.remove(chat);
        lines.unstand(chat);
        chat.round = round;
        chat.reaskAt = null;
        chat.team.offered(1);
        alarm(chat);
    }

    /** No offer of a chat stands any more; those who declined are asked again at a time. */
    void unoffered(Turn turn, Waiting chat, @Nullable Instant reaskAt) {
        chat.round = null;
        chat.reaskAt = reaskAt;
        chat.team.offered(-1);
        alarm(chat);
        stand(turn, chat);
    }

    /** The next stage of its route; offers that stand are not touched by it. */
    void relax(Turn turn, Waiting chat) {
        lines.unstand(chat);
        chat.stage++;
        alarm(chat);
        if (chat.round == null) {
            stand(turn, chat);
        }
    }

    void reask(Turn turn, Waiting chat) {
        chat.declined = Set.of();
        chat.reaskAt = null;
        alarm(chat);
        turn.chats.add(chat);
    }

    /** The team of a chat ranks or limits it otherwise. */
    void rank(Waiting chat) {
        boolean stands = chat.lines.length > 0;
        lines.unstand(chat);
        chat.team.exit(chat);
        chat.rank = Waiting.rank(chat.ticket, chat.team.policy());
        chat.expiry = Waiting.expiry(chat.ticket, chat.team.policy());
        chat.team.enter(chat);
        alarm(chat);
        if (stands) {
            lines.stand(chat);
        }
    }

    /** The chat for which something is due first, if that is by now. */
    @Nullable Waiting due(Instant now) {
        Waiting chat = alarms.first();
        return chat == null || chat.alarm.isAfter(now) ? null : chat;
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(alarms.first()).map(chat -> chat.alarm).filter(alarm -> alarm.isBefore(Instant.MAX));
    }

    private void stand(Turn turn, Waiting chat) {
        lines.stand(chat);
        turn.chats.add(chat);
    }

    private void alarm(Waiting chat) {
        Instant next = chat.at(chat.due());
        if (!next.equals(chat.alarm)) {
            alarms.remove(chat);
            chat.alarm = next;
            alarms.add(chat);
        }
    }
}
