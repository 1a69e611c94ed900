package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.ChatSnapshot;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chats of thousands of events: what it costs to load them, and what becomes of snapshots that are no use. */
class LongChatTest {
    private static final DeskId DESK = new DeskId("main");
    private static final int LONG = 5_000;
    /** A page to see that it is long, what came after the snapshot, the two events that say since when who waits. */
    private static final int BOUND = 2 * StoredChat.EVERY + 10;

    private static final RoutingPlan TO_THE_LAST_AGENT = RoutingPlan.builder()
            .team(TeamPolicy.of(DeskFixture.MAIN))
            .rule(Rule.named("again").lastAgent().to(DeskFixture.MAIN).build())
            .build();

    private final ReadingStore store = new ReadingStore(MemoryStore.create());
    private int desks;
    private DeskFixture fixture = desk();
    private final TestClient vic = fixture.visitor("vic");
    private final ChatId chat = started();

    private DeskFixture desk() {
        return desk(
                store,
                builder -> builder.limits(
                        Limits.DEFAULT.toBuilder().commandsPerSecond(100_000).build()));
    }

    /** Each has ids of its own, as processes have. */
    private DeskFixture desk(ReadingStore on, UnaryOperator<ChatDeskBuilder> changes) {
        return new DeskFixture(on.store(), changes, new VirtualTime(), "desk" + ++desks + "-", new ArrayList<>());
    }

    private ChatId started() {
        fixture.agent("ann");
        return fixture.startsChat(vic);
    }

    /** The desk is gone; events are in the store as other nodes would have put them there. */
    private void givenEvents(int upTo) {
        fixture.desk.close();
        fixture.settle();
        long version = version();
        while (version < upTo) {
            int many = (int) Math.min(200, upTo - version);
            List<ChatEvent> messages = IntStream.range(0, many)
                    .<ChatEvent>mapToObj(i -> new ChatEvent.MessagePosted("words", MessageOrigin.AD_LIB))
                    .toList();
            Instant now = fixture.time.now().truncatedTo(ChronoUnit.MILLIS);
            store.inner.append(new AppendRequest(
                    DESK, chat, version, null, null, now, Actor.agent(new AgentId("ann")), messages, List.of()));
            version += many;
        }
    }

    private long version() {
        return store.inner.read(DESK, chat, 0, Integer.MAX_VALUE).size();
    }

    /** Another desk on the same store, and what it reads until it is told everything about the chat. */
    private long eventsReadByTheNext() {
        fixture.desk.close();
        fixture.settle();
        store.eventsRead = 0;
        fixture = desk();
        return store.eventsRead;
    }

    private TestClient annComesBack() {
        return fixture.agent("ann", "agent-ann", new Cursor(chat, version()));
    }

    private Optional<Long> kept() {
        return store.inner.snapshot(DESK, chat).map(ChatSnapshot::version);
    }

    @Test
    void a_chat_is_kept_once_in_so_many_events_and_never_while_it_is_short() {
        for (int i = 0; version() < 3 * StoredChat.EVERY; i++) {
            fixture.posts(vic, chat, "words " + i);
            assertThat(store.given)
                    .extracting(ChatSnapshot::version)
                    .allMatch(version -> version >= StoredChat.EVERY)
                    .hasSize((int) (version() / StoredChat.EVERY));
        }
        assertThat(kept()).hasValueSatisfying(version -> assertThat(version).isEqualTo(version()));
    }

    @Test
    void a_command_is_answered_before_its_snapshot_is_kept() {
        store.onKeep = (id, snapshot) -> assertThat(vic.all(ServerFrame.Event.class))
                .extracting(event -> event.event().version())
                .contains(snapshot.version());
        for (int i = 0; version() < StoredChat.EVERY; i++) {
            fixture.posts(vic, chat, "words " + i);
        }
        assertThat(store.given).hasSize(1);
    }

    @Test
    void a_long_chat_is_read_whole_once_and_then_from_its_snapshot() {
        givenEvents(LONG);
        assertThat(eventsReadByTheNext()).isGreaterThan(LONG);
        assertThat(kept()).contains((long) LONG);

        assertThat(eventsReadByTheNext()).isBetween((long) StoredChat.EVERY, (long) BOUND);
        TestClient ann = annComesBack();
        fixture.posts(ann, chat, "still here");
        assertThat(ann.latest(ServerFrame.Event.class).event().version()).isEqualTo(LONG + 1);
        assertThat(store.eventsRead).isLessThan(BOUND);
    }

    @Test
    void what_came_after_the_snapshot_is_read_and_nothing_twice() {
        givenEvents(LONG);
        eventsReadByTheNext();
        givenEvents(LONG + 300);
        assertThat(eventsReadByTheNext()).isBetween(StoredChat.EVERY + 300L, (long) BOUND);
        fixture.posts(annComesBack(), chat, "still here");
        assertThat(version()).isEqualTo(LONG + 301);
    }

    @Test
    void who_comes_back_to_a_long_chat_is_told_what_was_missed_and_no_more_is_read() {
        givenEvents(LONG);
        eventsReadByTheNext();
        eventsReadByTheNext();
        store.eventsRead = 0;
        TestClient back = fixture.visitor("vic", token(), new Cursor(chat, LONG - 5));
        assertThat(back.all(ServerFrame.Event.class)).hasSize(5);
        assertThat(back.latest(ServerFrame.Synced.class).cursor()).isEqualTo(new Cursor(chat, LONG));
        assertThat(store.eventsRead).isLessThan(BOUND);

        store.eventsRead = 0;
        assertThat(annComesBack().all(ServerFrame.Synced.class)).hasSize(1);
        assertThat(store.eventsRead).isLessThan(BOUND);
    }

    @Test
    void a_long_chat_that_waits_goes_to_an_agent_after_a_restart() {
        givenEvents(LONG);
        eventsReadByTheNext();
        fixture.pass(Limits.DEFAULT.agentGrace().plusSeconds(1));
        assertThat(store.inner.waiting(DESK)).containsExactly(chat);
        assertThat(eventsReadByTheNext()).isLessThan(BOUND);
        TestClient bob = fixture.agent("bob");
        assertThat(store.inner.assignedTo(DESK, new AgentId("bob"))).containsExactly(chat);
        assertThat(bob.seen).isNotEmpty();
    }

    @Test
    void the_silence_of_a_visitor_is_counted_from_the_last_message_of_a_long_chat() {
        givenEvents(LONG);
        eventsReadByTheNext();
        eventsReadByTheNext();
        annComesBack();
        fixture.pass(Limits.DEFAULT.visitorSilence().minus(Duration.ofSeconds(5)));
        assertThat(store.inner.load(DESK, new AgentId("ann"))).isEqualTo(1);
        fixture.pass(Duration.ofSeconds(6));
        assertThat(store.inner.load(DESK, new AgentId("ann"))).isZero();
    }

    @Test
    void a_damaged_snapshot_is_not_used_and_not_told_and_the_next_is_a_right_one() {
        givenEvents(LONG);
        eventsReadByTheNext();
        store.onSnapshot = snapshot -> snapshot.map(LongChatTest::damaged);
        try (Logged logged = new Logged()) {
            assertThat(eventsReadByTheNext()).isGreaterThan(LONG);
            fixture.posts(annComesBack(), chat, "still here");
            assertThat(version()).isEqualTo(LONG + 1);
            assertThat(logged.errors()).isEmpty();
        }
        assertThat(store.given).hasSize(2);
    }

    private static ChatSnapshot damaged(ChatSnapshot snapshot) {
        byte[] bytes = snapshot.bytes();
        bytes[bytes.length / 2] ^= 1;
        return new ChatSnapshot(snapshot.version(), bytes);
    }

    /** The database was restored from an older backup than the snapshot is from. */
    @Test
    void a_snapshot_of_events_that_the_store_does_not_have_is_not_used() {
        givenEvents(LONG);
        eventsReadByTheNext();
        Optional<ChatSnapshot> ahead = store.inner.snapshot(DESK, chat);
        ReadingStore restored = new ReadingStore(MemoryStore.create());
        restored.inner.append(new AppendRequest(
                DESK,
                chat,
                0,
                null,
                null,
                fixture.time.now(),
                Actor.DESK,
                store.inner.read(DESK, chat, 0, LONG - 50).stream()
                        .map(event -> event.event())
                        .toList(),
                List.of()));
        restored.onSnapshot = none -> ahead;
        DeskFixture next = desk(restored, builder -> builder);
        assertThat(restored.eventsRead).isGreaterThan(LONG - 50);
        next.posts(next.agent("ann", "agent-ann", new Cursor(chat, LONG - 50)), chat, "a word");
        assertThat(restored.inner.read(DESK, chat, LONG - 50, 10)).hasSize(1);
    }

    @Test
    void a_store_that_fails_to_keep_snapshots_is_told_once_and_harms_nobody() {
        store.onKeep = (id, snapshot) -> {
            throw new IllegalStateException(FlakyStore.TEXT);
        };
        try (Logged logged = new Logged()) {
            for (int i = 0; version() < 2 * StoredChat.EVERY; i++) {
                fixture.posts(vic, chat, "words " + i);
            }
            assertThat(store.given).hasSize(2);
            assertThat(logged.errors()).hasSize(1).first().asString().doesNotContain(FlakyStore.TEXT);
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_store_that_fails_to_read_snapshots_is_read_from_the_first_event() {
        givenEvents(LONG);
        eventsReadByTheNext();
        store.onSnapshot = snapshot -> {
            throw new ChatException(ErrorCode.INTERNAL, FlakyStore.TEXT);
        };
        try (Logged logged = new Logged()) {
            assertThat(eventsReadByTheNext()).isGreaterThan(LONG);
            assertThat(logged.errors()).hasSize(1);
        }
    }

    /** What may pass is tried again: reading a long chat whole would make a busy store busier. */
    @Test
    void a_store_that_is_away_while_a_snapshot_is_read_is_asked_again() {
        givenEvents(LONG);
        eventsReadByTheNext();
        store.onSnapshot = snapshot -> {
            throw new ChatException(ErrorCode.UNAVAILABLE, FlakyStore.TEXT);
        };
        assertThat(eventsReadByTheNext()).isLessThan(BOUND);
        store.onSnapshot = snapshot -> snapshot;
        fixture.pass(Rooms.RETRY.multipliedBy(2));
        fixture.posts(annComesBack(), chat, "still here");
        assertThat(version()).isEqualTo(LONG + 1);
    }

    @Test
    void who_had_a_long_chat_last_is_known_without_reading_it() {
        givenEvents(LONG);
        eventsReadByTheNext();
        store.inner.append(new AppendRequest(
                DESK,
                chat,
                LONG,
                null,
                null,
                fixture.time.now(),
                Actor.DESK,
                List.of(new ChatEvent.Closed(CloseReason.DONE)),
                List.of()));
        store.eventsRead = 0;
        fixture = desk(store, builder -> builder.routing(TO_THE_LAST_AGENT));
        fixture.agent("bob");
        fixture.agent("ann");
        ChatId next = fixture.startsChat(fixture.visitor("vic", token()));
        assertThat(store.inner.assignedTo(DESK, new AgentId("ann"))).containsExactly(next);
        assertThat(store.eventsRead).isLessThan(BOUND);
    }

    private String token() {
        return vic.latest(ServerFrame.Welcome.class).resumeToken();
    }
}
