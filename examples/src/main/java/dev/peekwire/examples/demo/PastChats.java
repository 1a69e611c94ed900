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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

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
    /** How many chats are too many for Ben. */
    private static final int MANY = 3;

    private final ChatStore store;
    private final DeskId desk;
    private final Random random;
    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::order));
    private final Map<AgentId, Integer> open = new HashMap<>();
    private int order;
    private int chats;

    private PastChats(ChatStore store, DeskId desk, long seed) {
        this.store = store;
        this.desk = desk;
        this.random = new Random(seed);
    }

    /** What happens next in a chat, when its time has come. */
    private record Step(Instant at, int order, Runnable act) {}

    /** Appends them to a store that has none of the desk's yet; all are closed. Answers how many. */
    public static int write(ChatStore store, DeskId desk, Instant now, ZoneId zone, long seed) {
        PastChats past = new PastChats(store, desk, seed);
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (int back = DAYS - 1; back >= 0; back--) {
            past.day(today.minusDays(back), zone, now.minus(Duration.ofMinutes(90)));
        }
        while (!past.steps.isEmpty()) {
            past.steps.remove().act().run();
        }
        return past.chats;
    }

    private void day(LocalDate date, ZoneId zone, Instant latest) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        double usual = weekend ? 20 : 60 + random.nextInt(20);
        Instant opens = date.atTime(OPENS, 0).atZone(zone).toInstant();
        double minutes = 0;
        while (minutes < HOURS * 60) {
            // Twice as many around noon.
            double rush = 0.6 + Math.exp(-Math.pow((minutes - 260) / 150, 2));
            minutes += exponential(HOURS * 60 / (usual * rush));
            Instant at = opens.plusMillis((long) (minutes * 60_000));
            if (at.isBefore(latest)) {
                Talk talk = new Talk(++chats, rush);
                then(at, talk::starts);
            }
        }
    }

    private void then(Instant at, Consumer<Instant> act) {
        Instant when = at.truncatedTo(ChronoUnit.MILLIS);
        steps.add(new Step(when, order++, () -> act.accept(when)));
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** Between a quarter and four times as long, mostly about as long. */
    private double about(double seconds) {
        return seconds * Math.exp(0.5 * random.nextGaussian());
    }

    /** One of the chats. */
    private final class Talk {
        private final ChatId chat;
        private final VisitorId visitor;
        private final double rush;
        private final TeamId team;
        private final boolean bill = random.nextInt(4) == 0;
        private AgentId agent = bill || random.nextInt(3) == 0 ? BEN : ANA;
        private int turns = 2 + random.nextInt(5);
        private boolean greeted;
        private long version;

        private Talk(int number, double rush) {
            this.chat = new ChatId("past-" + number);
            this.visitor = new VisitorId("past-" + number);
            this.team = bill ? DemoRouting.BILLING : DemoRouting.ORDERS;
            this.rush = rush;
        }

        private void starts(Instant at) {
            append(at, who(), new ChatEvent.Started(visitor, team, bill ? "payments" : "orders", "en", Map.of()));
            append(at, who(), new ChatEvent.MessagePosted("Hello, can you help me?", MessageOrigin.VISITOR));
            double wait = 8 + exponential(22 * rush * rush);
            boolean leaves = wait > 60 && random.nextInt(3) > 0;
            then(later(at, wait), leaves ? this::leaves : this::begins);
        }

        private void leaves(Instant at) {
            append(at, who(), new ChatEvent.Closed(CloseReason.VISITOR_LEFT));
        }

        private void begins(Instant at) {
            has(agent, 1);
            append(at, Actor.DESK, new ChatEvent.Assigned(agent, team, null));
            answersLater(at);
        }

        /** How long it takes is decided when the time begins: for Ben by how many chats he has then. */
        private void answersLater(Instant at) {
            boolean slow = agent.equals(BEN) && open.getOrDefault(BEN, 0) >= MANY;
            then(later(at, about(slow ? 90 : 18)), this::answers);
        }

        private void answers(Instant at) {
            boolean script = !greeted || random.nextInt(4) == 0;
            String text = greeted ? "Let me see." : "Good day, what can I do for you?";
            MessageOrigin origin =
                    script ? MessageOrigin.scripted(greeted ? "one-moment" : "hello", "1", 0) : MessageOrigin.AD_LIB;
            append(at, Actor.agent(agent), new ChatEvent.MessagePosted(text, origin));
            greeted = true;
            turns--;
            then(later(at, 20 + exponential(90)), turns > 0 ? this::asks : this::ends);
        }

        private void asks(Instant at) {
            append(at, who(), new ChatEvent.MessagePosted("And what about this?", MessageOrigin.VISITOR));
            if (random.nextInt(25) == 0) {
                AgentId before = agent;
                agent = before.equals(ANA) ? BEN : ANA;
                has(before, -1);
                has(agent, 1);
                append(at, Actor.agent(before), new ChatEvent.Assigned(agent, team, before));
            }
            answersLater(at);
        }

        private void ends(Instant at) {
            has(agent, -1);
            append(at, Actor.agent(agent), new ChatEvent.Closed(CloseReason.DONE));
        }

        private Actor who() {
            return Actor.visitor(visitor);
        }

        private void append(Instant at, Actor by, ChatEvent event) {
            store.append(new AppendRequest(desk, chat, version, null, null, at, by, List.of(event), List.of()));
            version++;
        }
    }

    private void has(AgentId agent, int more) {
        open.merge(agent, more, Integer::sum);
    }

    private static Instant later(Instant at, double seconds) {
        return at.plusMillis((long) (seconds * 1000));
    }
}
