package dev.peekwire.store.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.CapacityChange;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.ChatStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is the memory store's own; what every store must do is tested by the kit, in peekwire-tck. */
class MemoryStoreTest {
    private static final DeskId DESK = new DeskId("desk");
    private static final DeskId OTHER_DESK = new DeskId("other");
    private static final VisitorId VISITOR = new VisitorId("visitor");
    private static final AgentId AGENT = new AgentId("agent");
    private static final CommandId COMMAND = new CommandId("command");
    private static final TeamId TEAM = new TeamId("team");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private Instant now = START;
    private ChatStore store = kept(2, Duration.ofHours(1));

    private ChatStore kept(int chats, Duration age) {
        return MemoryStore.builder()
                .closedChats(chats)
                .closedFor(age)
                .clock(() -> now)
                .build();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ChatId chat(Object name) {
        return new ChatId("chat-" + name);
    }

    private static AppendRequest request(DeskId desk, ChatId chat, long version, ChatEvent... events) {
        CommandId command = version == 0 ? COMMAND : null;
        String fingerprint = version == 0 ? "f" : null;
        return new AppendRequest(
                desk, chat, version, command, fingerprint, START, Actor.DESK, List.of(events), List.of());
    }

    private static ChatEvent started() {
        return new ChatEvent.Started(VISITOR, TEAM, null, null, Map.of());
    }

    private static ChatEvent closed() {
        return new ChatEvent.Closed(CloseReason.DONE);
    }

    private static ChatEvent message() {
        return new ChatEvent.MessagePosted("words", MessageOrigin.VISITOR);
    }

    private void startAndClose(DeskId desk, Object name) {
        store.append(request(desk, chat(name), 0, started()));
        store.append(request(desk, chat(name), 1, closed()));
    }

    private List<RecordedEvent> read(ChatId chat) {
        return store.read(DESK, chat, 0, 100);
    }

    @Test
    void the_chat_closed_first_is_forgotten_when_there_are_too_many() {
        store.append(request(DESK, chat("early"), 0, started()));
        startAndClose(DESK, "a");
        startAndClose(DESK, "b");
        store.append(request(DESK, chat("early"), 1, closed()));
        assertThat(store.chatsOf(DESK, VISITOR)).containsExactlyInAnyOrder(chat("b"), chat("early"));
        assertThat(read(chat("a"))).isEmpty();
        assertThat(store.command(DESK, chat("a"), COMMAND)).isEmpty();
    }

    @Test
    void a_chat_is_forgotten_when_it_was_closed_long_enough_ago() {
        startAndClose(DESK, "a");
        now = START.plus(Duration.ofMinutes(30));
        startAndClose(DESK, "b");
        now = START.plus(Duration.ofHours(1)).minusMillis(1);
        assertThat(read(chat("a"))).hasSize(2);
        now = START.plus(Duration.ofHours(1));
        assertThat(read(chat("a"))).isEmpty();
        assertThat(store.chatsOf(DESK, VISITOR)).containsExactly(chat("b"));
    }

    @Test
    void an_open_chat_outlives_every_age() {
        store.append(request(DESK, chat("a"), 0, started()));
        now = START.plus(Duration.ofDays(10_000));
        assertThat(read(chat("a"))).hasSize(1);
        assertThat(store.open(DESK)).containsExactly(chat("a"));
    }

    @Test
    void a_forgotten_chats_id_begins_anew() {
        store.close();
        store = kept(0, Duration.ofHours(1));
        startAndClose(DESK, "a");
        assertThat(store.append(request(DESK, chat("a"), 2, message()))).isEqualTo(new AppendResult.VersionConflict(0));
        assertThat(store.append(request(DESK, chat("a"), 0, started()))).isEqualTo(new AppendResult.Appended(1));
        assertThat(store.open(DESK)).containsExactly(chat("a"));
    }

    @Test
    void one_desks_closed_chats_do_not_push_out_anothers() {
        startAndClose(OTHER_DESK, "a");
        IntStream.range(0, 10).forEach(i -> startAndClose(DESK, i));
        assertThat(store.chatsOf(OTHER_DESK, VISITOR)).containsExactly(chat("a"));
        assertThat(store.chatsOf(DESK, VISITOR)).containsExactly(chat(8), chat(9));
    }

    @Test
    void without_any_retention_a_chat_is_gone_once_it_is_closed() {
        store.close();
        store = kept(5, Duration.ZERO);
        startAndClose(DESK, "a");
        assertThat(store.chatsOf(DESK, VISITOR)).isEmpty();
        assertThat(read(chat("a"))).isEmpty();
    }

    @Test
    void what_was_read_does_not_change_with_later_appends() {
        store.append(request(DESK, chat("a"), 0, started()));
        List<RecordedEvent> before = read(chat("a"));
        store.append(request(DESK, chat("a"), 1, message()));
        assertThat(before).hasSize(1);
        assertThat(before).isUnmodifiable();
    }

    @Test
    void a_load_beyond_all_integers_is_refused() {
        take("a", Integer.MAX_VALUE);
        assertThat(take("b", 1)).isEqualTo(new AppendResult.CapacityExceeded(AGENT));
        assertThat(store.load(DESK, AGENT)).isEqualTo(Integer.MAX_VALUE);
    }

    private AppendResult take(Object name, int weight) {
        CapacityChange take = CapacityChange.take(AGENT, weight, Integer.MAX_VALUE);
        return store.append(new AppendRequest(
                DESK, chat(name), 0, null, null, START, Actor.DESK, List.of(started()), List.of(take)));
    }

    @Test
    void a_thousand_chats_of_eight_threads_are_forgotten_one_by_one_and_none_too_many() throws Exception {
        together(8, thread -> () -> {
            IntStream.range(0, 125).forEach(i -> startAndClose(DESK, thread + "-" + i));
            return thread;
        });
        List<ChatId> kept = store.chatsOf(DESK, VISITOR);
        assertThat(kept).hasSize(2);
        assertThat(kept).allSatisfy(chat -> assertThat(read(chat)).hasSize(2));
        assertThat(store.open(DESK)).isEmpty();
    }

    @Test
    void threads_that_start_and_close_one_chat_over_and_over_agree_on_each_life_of_it() throws Exception {
        store.close();
        store = kept(0, Duration.ofHours(1));
        List<Integer> starts = together(
                4,
                thread -> () -> (int) IntStream.range(0, 500)
                        .filter(i -> {
                            boolean won = store.append(request(DESK, chat("a"), 0, started()))
                                    instanceof AppendResult.Appended;
                            return won
                                    && store.append(request(DESK, chat("a"), 1, closed()))
                                            instanceof AppendResult.Appended;
                        })
                        .count());
        assertThat(starts).allMatch(won -> won <= 500).anyMatch(won -> won > 0);
        assertThat(store.open(DESK)).isEmpty();
        assertThat(store.chatsOf(DESK, VISITOR)).isEmpty();
        assertThat(read(chat("a"))).isEmpty();
    }

    private interface Work<T> {
        Callable<T> of(int thread);
    }

    private static <T> List<T> together(int threads, Work<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(work::of).toList(), 60, TimeUnit.SECONDS);
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void the_builder_refuses_what_makes_no_sense() {
        MemoryStore.Builder builder = MemoryStore.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.closedChats(-1))
                .withMessageContaining("closedChats: -1");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.closedFor(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.closedFor(Duration.ofDays(36_526)));
        assertThatNullPointerException().isThrownBy(() -> builder.clock(null));
    }
}
