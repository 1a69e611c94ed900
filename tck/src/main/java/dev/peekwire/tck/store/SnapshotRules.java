package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.ChatSnapshot;
import dev.peekwire.tck.calls.Together;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rules 28 to 30, and 9 and 10 for the same calls: the states of long chats. */
abstract class SnapshotRules extends LifeRules {
    private static final int VERSIONS = 40;
    private static final int MANY = 200;
    private static final int THREADS = 8;
    private static final int ROUNDS = 5;

    /** For this package. */
    SnapshotRules() {}

    /**
     * Whether the store keeps snapshots, for the length of a test at least. A store that leaves those calls as they are says
     * {@code false}, and the tests of these rules are skipped.
     */
    protected boolean keepsSnapshots() {
        return true;
    }

    private void ifKept() {
        assumeThat(keepsSnapshots()).as("the store keeps snapshots").isTrue();
    }

    private static ChatSnapshot snapshot(long version) {
        return new ChatSnapshot(version, ("state at " + version).getBytes(StandardCharsets.US_ASCII));
    }

    /** A chat whose last version is {@link #VERSIONS}. */
    private void givenLongChat(ChatId chat) {
        givenChat(chat);
        List<ChatEvent> messages =
                IntStream.range(1, VERSIONS).mapToObj(i -> Samples.message("a")).toList();
        given(ask(chat, 1).of(messages.toArray(new ChatEvent[0])));
    }

    private Optional<ChatSnapshot> kept(ChatId chat) {
        return store.snapshot(desk, chat);
    }

    @Test
    void rule_28_a_snapshot_comes_back_byte_for_byte() {
        ifKept();
        givenLongChat(CHAT);
        assertThat(kept(CHAT)).isEmpty();
        byte[] every = new byte[256];
        IntStream.range(0, every.length).forEach(i -> every[i] = (byte) i);
        store.keepSnapshot(desk, CHAT, new ChatSnapshot(1, every));
        assertThat(kept(CHAT)).contains(new ChatSnapshot(1, every));
    }

    @Test
    void rule_28_the_longest_snapshot_comes_back() {
        ifKept();
        givenChat(CHAT);
        byte[] longest = new byte[ChatSnapshot.MOST_BYTES];
        new Random(28).nextBytes(longest);
        store.keepSnapshot(desk, CHAT, new ChatSnapshot(1, longest));
        assertThat(kept(CHAT)).contains(new ChatSnapshot(1, longest));
    }

    @Test
    void rule_28_a_newer_snapshot_takes_the_place_of_an_older_one() {
        ifKept();
        givenLongChat(CHAT);
        for (long version : List.of(1L, 2L, 40L)) {
            store.keepSnapshot(desk, CHAT, snapshot(version));
            assertThat(kept(CHAT)).contains(snapshot(version));
        }
    }

    @Test
    void rule_28_an_older_snapshot_that_comes_late_is_not_kept() {
        ifKept();
        givenLongChat(CHAT);
        store.keepSnapshot(desk, CHAT, snapshot(30));
        store.keepSnapshot(desk, CHAT, snapshot(20));
        assertThat(kept(CHAT)).contains(snapshot(30));
    }

    @Test
    void rule_28_of_snapshots_kept_at_once_the_newest_stays() {
        ifKept();
        for (int round = 0; round < ROUNDS; round++) {
            ChatId chat = new ChatId("round-" + round);
            givenLongChat(chat);
            List<Boolean> right = Together.run(THREADS, i -> () -> keepSome(chat, i));
            assertThat(right).containsOnly(true);
            assertThat(kept(chat)).contains(snapshot(VERSIONS));
        }
    }

    /** Whether what was answered was never older than what this thread had kept. */
    private boolean keepSome(ChatId chat, int thread) {
        List<Long> versions =
                new ArrayList<>(LongStream.rangeClosed(1, VERSIONS).boxed().toList());
        Collections.shuffle(versions, new Random(thread));
        boolean right = true;
        long newest = 0;
        for (long version : versions.subList(0, VERSIONS / 2)) {
            store.keepSnapshot(desk, chat, snapshot(version));
            newest = Math.max(newest, version);
            right &= kept(chat).map(ChatSnapshot::version).orElse(0L) >= newest;
        }
        store.keepSnapshot(desk, chat, snapshot(VERSIONS));
        return right;
    }

    @Test
    void rule_29_a_chat_that_is_not_known_has_no_snapshot() {
        ifKept();
        store.keepSnapshot(desk, CHAT, snapshot(1));
        assertThat(kept(CHAT)).isEmpty();
        givenChat(CHAT);
        assertThat(kept(CHAT)).isEmpty();
    }

    @Test
    void rule_29_a_forgotten_chats_snapshot_is_forgotten() {
        ifKept();
        List<ChatId> chats = IntStream.range(0, MANY)
                .mapToObj(i -> new ChatId("closed-" + i))
                .toList();
        chats.forEach(chat -> {
            givenChat(chat);
            store.keepSnapshot(desk, chat, snapshot(1));
            given(ask(chat, 1).of(Samples.closed()));
        });
        for (ChatId chat : chats) {
            assertThat(kept(chat).isPresent()).isEqualTo(!read(chat).isEmpty());
        }
    }

    @Test
    void rule_30_keeping_a_snapshot_changes_nothing_else() {
        ifKept();
        given(ask(CHAT, 0).command(COMMAND).take(AGENT, 1, 9).of(Samples.started(VISITOR), Samples.assigned(AGENT)));
        Seen before = look();
        store.keepSnapshot(desk, CHAT, snapshot(2));
        assertThat(look()).isEqualTo(before);
        given(ask(CHAT, 2).of(Samples.message("a")));
        assertThat(kept(CHAT)).contains(snapshot(2));
    }

    @Test
    void rule_9_after_closing_the_calls_for_snapshots_fail_with_closed() {
        ifKept();
        givenChat(CHAT);
        store.close();
        assertClosed(() -> store.keepSnapshot(desk, CHAT, snapshot(1)));
        assertClosed(() -> store.snapshot(desk, CHAT));
    }

    @Test
    void rule_10_another_desk_has_other_snapshots() {
        ifKept();
        DeskId first = desk;
        givenLongChat(CHAT);
        store.keepSnapshot(desk, CHAT, snapshot(20));
        desk = newDesk();
        assertThat(kept(CHAT)).isEmpty();
        givenLongChat(CHAT);
        assertThat(kept(CHAT)).isEmpty();
        store.keepSnapshot(desk, CHAT, snapshot(10));
        assertThat(kept(CHAT)).contains(snapshot(10));
        assertThat(store.snapshot(first, CHAT)).contains(snapshot(20));
    }
}
