package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasureRules;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A desk that starts measures the chats of before from the store. {@code -Dpeekwire.measures.chats=10000} for the figures in the
 * guide; nobody judges the times, which are logged.
 */
class MeasuresAfterRestartTest {
    private static final Logger LOG = LoggerFactory.getLogger(MeasuresAfterRestartTest.class);
    private static final int CHATS = Integer.getInteger("peekwire.measures.chats", 600);
    private static final TeamId TEAM = new TeamId("team");
    private static final AgentId ANN = new AgentId("ann");
    private static final int TURNS = 5;

    private final DeskId desk = Chats.newDesk();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    static List<String> databases() {
        return List.of(
                PostgresServer.shared().newDatabase(), "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_desk_that_starts_measures_the_closed_chats_of_before(String url) {
        try (JdbcStore store =
                JdbcStore.builder().url(url).patience(Duration.ofMinutes(2)).build()) {
            write(store);
            try (ChatDesk started = ChatDesk.builder()
                    .id(desk.value())
                    .store(store)
                    .measures(MeasureRules.DEFAULT, CHATS)
                    .build()) {
                MeasuredPeriod all = new MeasuredPeriod(now.minus(Duration.ofDays(40)), now, ZoneOffset.UTC);
                DeskMeasures first = measured(started, all, "read from " + url.substring(0, 12));
                assertThat(first.summary(all).count(Counted.ANSWERED)).isEqualTo(CHATS);
                assertThat(first.summary(all).count(Counted.ANSWERS)).isEqualTo(2L * CHATS * TURNS);
                assertThat(first.since()).isEqualTo(all.from());
                assertThat(measured(started, all, "kept").chats()).isEqualTo(first.chats());
                MeasuredPeriod day = new MeasuredPeriod(now.minus(Duration.ofDays(1)), now, ZoneOffset.UTC);
                assertThat(measured(started, day, "kept, of a day").chats().size())
                        .isBetween(1, CHATS / 10);
            }
        }
    }

    private static DeskMeasures measured(ChatDesk desk, MeasuredPeriod period, String how) {
        long begin = System.nanoTime();
        DeskMeasures measures = desk.measures(period).toCompletableFuture().join();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        LOG.info("{} chats, {}: {} ms", measures.chats().size(), how, millis);
        return measures;
    }

    /** One each few minutes of thirty days, of twelve events. */
    private void write(JdbcStore store) {
        Duration apart = Duration.ofDays(30).dividedBy(CHATS);
        List<CompletableFuture<AppendResult>> appends = new ArrayList<>();
        for (int i = 0; i < CHATS; i++) {
            appends.add(chat(store, new ChatId("chat-" + i), now.minus(apart.multipliedBy(i + 1L))));
            if (appends.size() == 500) {
                appends.forEach(CompletableFuture::join);
                appends.clear();
            }
        }
        appends.forEach(CompletableFuture::join);
    }

    private CompletableFuture<AppendResult> chat(JdbcStore store, ChatId chat, Instant at) {
        Instant when = at.truncatedTo(ChronoUnit.MILLIS);
        return append(
                        store,
                        chat,
                        0,
                        when,
                        Actor.visitor(Chats.VISITOR),
                        List.of(
                                new ChatEvent.Started(Chats.VISITOR, TEAM, null, null, Map.of()),
                                new ChatEvent.Assigned(ANN, TEAM, null)))
                .thenCompose(any -> append(store, chat, 2, when.plusSeconds(9), Actor.agent(ANN), talk()));
    }

    private static List<ChatEvent> talk() {
        List<ChatEvent> events = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            events.add(new ChatEvent.MessagePosted("One moment.", MessageOrigin.AD_LIB));
            events.add(new ChatEvent.MessagePosted("I will have a look.", MessageOrigin.AD_LIB));
        }
        events.add(new ChatEvent.Closed(CloseReason.DONE));
        return events;
    }

    private CompletableFuture<AppendResult> append(
            JdbcStore store, ChatId chat, long version, Instant at, Actor by, List<ChatEvent> events) {
        return store.appendAsync(new AppendRequest(desk, chat, version, null, null, at, by, events, List.of()))
                .toCompletableFuture();
    }
}
