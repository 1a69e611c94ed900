package dev.peekwire.examples.demo;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.ChatStore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Chats of the past thirty days, made up, so that a supervisor has something to look at from the first minute. Ben gets slow
 * when he has many. The same for the same seed and time.
 */
public final class PastChats {
    private static final int DAYS = 30;
    private static final int OPENS = 8;
    private static final int HOURS = 11;
    private static final AgentId ANA = new AgentId("ana");
    private static final AgentId BEN = new AgentId("ben");
    private static final int MANY = 3;

    private final ChatStore store;
    private final DeskId desk;
    private final Instant now;
    private final ZoneId zone;
    private final Random random;
    private final Map<AgentId, List<Instant>> ends =
            new HashMap<>(Map.of(ANA, new ArrayList<>(), BEN, new ArrayList<>()));
    private int chats;

    private PastChats(ChatStore store, DeskId desk, Instant now, ZoneId zone, long seed) {
        this.store = store;
        this.desk = desk;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.zone = zone;
        this.random = new Random(seed);
    }

    /** Appends them to a store that has none of the desk's yet; all are closed. Answers how many. */
    public static int write(ChatStore store, DeskId desk, Instant now, ZoneId zone, long seed) {
        PastChats past = new PastChats(store, desk, now, zone, seed);
        LocalDate today = LocalDate.ofInstant(past.now, zone);
        for (int back = DAYS - 1; back >= 0; back--) {
            past.day(today.minusDays(back));
        }
        return past.chats;
    }

    private void day(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        double usual = weekend ? 20 : 60 + random.nextInt(20);
        Instant opens = date.atTime(OPENS, 0).atZone(zone).toInstant();
        double minutes = 0;
        while (minutes < HOURS * 60) {
            // Twice as many around noon.
            double rush = 0.6 + Math.exp(-Math.pow((minutes - 260) / 150, 2));
            minutes += exponential(HOURS * 60 / (usual * rush));
            Instant at = opens.plusMillis((long) (minutes * 60_000));
            if (at.isBefore(now.minus(Duration.ofMinutes(50)))) {
                chat(at.truncatedTo(ChronoUnit.MILLIS), rush);
            }
        }
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private void chat(Instant at, double rush) {
        Talk talk = new Talk(new ChatId("past-" + ++chats), at);
        boolean bill = random.nextInt(4) == 0;
        TeamId team = bill ? DemoRouting.BILLING : DemoRouting.ORDERS;
        VisitorId visitor = new VisitorId("past-" + chats);
        Actor who = Actor.visitor(visitor);
        talk.add(0, who, new ChatEvent.Started(visitor, team, bill ? "payments" : "orders", "en", Map.of()));
        talk.add(1, who, said("Hello, can you help me?"));
        double wait = 8 + exponential(22 * rush * rush);
        if (wait > 45 && random.nextInt(3) > 0) {
            talk.add(wait, who, new ChatEvent.Closed(CloseReason.VISITOR_LEFT));
            return;
        }
        AgentId agent = bill || random.nextInt(3) == 0 ? BEN : ANA;
        talk.add(wait, Actor.DESK, new ChatEvent.Assigned(agent, team, null));
        talk(talk, who, agent, team);
    }

    private void talk(Talk talk, Actor visitor, AgentId first, TeamId team) {
        AgentId agent = first;
        int turns = 2 + random.nextInt(5);
        for (int turn = 0; turn < turns; turn++) {
            if (turn > 0) {
                talk.add(20 + exponential(90), visitor, said("And what about this?"));
            }
            if (turn == 1 && random.nextInt(9) == 0) {
                AgentId other = agent.equals(ANA) ? BEN : ANA;
                talk.add(4, Actor.agent(agent), new ChatEvent.Assigned(other, team, agent));
                agent = other;
            }
            talk.add(answering(agent, talk.at), Actor.agent(agent), answer(turn));
        }
        talk.add(20 + exponential(50), Actor.agent(agent), new ChatEvent.Closed(CloseReason.DONE));
        ends.getOrDefault(first, List.of()).add(talk.at);
    }

    /** How long an answer takes: Ben's much longer while he has many chats. */
    private double answering(AgentId agent, Instant at) {
        List<Instant> others = ends.getOrDefault(agent, new ArrayList<>());
        others.removeIf(end -> !end.isAfter(at));
        boolean slow = agent.equals(BEN) && others.size() + 1 >= MANY;
        return (slow ? 90 : 18) * Math.exp(0.5 * random.nextGaussian());
    }

    private ChatEvent answer(int turn) {
        MessageOrigin origin = turn == 0 || random.nextInt(4) == 0
                ? MessageOrigin.scripted(turn == 0 ? "hello" : "one-moment", "1", 0)
                : MessageOrigin.AD_LIB;
        return new ChatEvent.MessagePosted(turn == 0 ? "Good day, what can I do for you?" : "Let me see.", origin);
    }

    private static ChatEvent said(String text) {
        return new ChatEvent.MessagePosted(text, MessageOrigin.VISITOR);
    }

    /** A chat that is being written. */
    private final class Talk {
        private final ChatId chat;
        private Instant at;
        private long version;

        private Talk(ChatId chat, Instant at) {
            this.chat = chat;
            this.at = at;
        }

        private void add(double seconds, Actor by, ChatEvent event) {
            at = at.plusMillis((long) (seconds * 1000));
            store.append(new AppendRequest(desk, chat, version, null, null, at, by, List.of(event), List.of()));
            version++;
        }
    }
}
