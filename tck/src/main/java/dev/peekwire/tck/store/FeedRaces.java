package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.FeedPosition;
import dev.peekwire.tck.calls.Together;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The feed and the letters while many nodes write: what is told must be all. */
abstract class FeedRaces extends ManyNodes {
    private static final int WRITERS = 5;
    private static final int READERS = 2;
    private static final int APPENDS = 12;

    /** What a thread came to: nothing for a writer. */
    private record Outcome(Map<ChatId, Long> versions, Set<AgentId> agents, List<String> wrong) {
        static final Outcome NONE = new Outcome(Map.of(), Set.of(), List.of());
    }

    @Test
    void rule_13_who_asks_for_the_position_and_reads_the_chats_then_misses_nothing() {
        for (int round = 0; round < ROUNDS; round++) {
            List<ChatId> chats = givenChats("round-" + round + "-", WRITERS);
            AtomicInteger writing = new AtomicInteger(WRITERS);
            List<Outcome> seen = Together.run(
                    WRITERS + READERS,
                    i -> i < WRITERS
                            ? () -> append(i, chats.get(i), writing)
                            : () -> positionThenRead(i, chats, writing));
            seen.subList(WRITERS, seen.size())
                    .forEach(outcome -> assertThat(outcome.versions()).isEqualTo(versionsOf(chats)));
        }
    }

    private List<ChatId> givenChats(String prefix, int number) {
        List<ChatId> chats =
                IntStream.range(0, number).mapToObj(i -> new ChatId(prefix + i)).toList();
        chats.forEach(this::givenChat);
        return chats;
    }

    private Outcome append(int way, ChatId chat, AtomicInteger writing) {
        try {
            for (int version = 1; version <= 2; version++) {
                way(way).append(ask(chat, version).of(Samples.message("a")));
            }
        } finally {
            writing.decrementAndGet();
        }
        return Outcome.NONE;
    }

    private Outcome positionThenRead(int way, List<ChatId> chats, AtomicInteger writing) {
        FeedPosition position = way(way).position(desk);
        Map<ChatId, Long> versions = new HashMap<>();
        chats.forEach(chat ->
                versions.put(chat, (long) way(way).read(desk, chat, 0, ALL).size()));
        Follower follower = new Follower(way, position);
        follower.until(
                () -> chats.stream()
                        .allMatch(chat -> follower.knows(chat, 3) || Objects.equals(versions.get(chat), 3L)),
                () -> writing.get() == 0);
        follower.latest().forEach((chat, version) -> versions.merge(chat, version, Math::max));
        return new Outcome(versions, Set.of(), follower.wrong);
    }

    private Map<ChatId, Long> versionsOf(List<ChatId> chats) {
        Map<ChatId, Long> versions = new HashMap<>();
        chats.forEach(chat -> versions.put(chat, (long) versions(chat).size()));
        return versions;
    }

    @Test
    void rule_14_who_follows_while_many_append_misses_no_chat_and_no_agent() {
        List<ChatId> chats = givenChats("chat-", 2 * WRITERS);
        List<Outcome> readers = followWhileManyWrite(chats);
        Map<ChatId, Long> last = versionsOf(chats);
        readers.forEach(reader -> {
            assertThat(reader.versions()).isEqualTo(last);
            assertThat(reader.agents()).hasSize(WRITERS);
        });
    }

    @Test
    void rule_15_who_follows_while_many_append_sees_no_version_fall() {
        List<Outcome> readers = followWhileManyWrite(givenChats("chat-", 2 * WRITERS));
        assertThat(readers).allSatisfy(reader -> assertThat(reader.wrong()).isEmpty());
    }

    private List<Outcome> followWhileManyWrite(List<ChatId> chats) {
        givenNodes(NODE);
        FeedPosition begin = shared.position(desk);
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Outcome> outcomes = Together.run(
                WRITERS + READERS,
                i -> i < WRITERS
                        ? () -> write(i, chats.subList(2 * i, 2 * i + 2), writing)
                        : () -> follow(i, begin, chats, writing));
        return outcomes.subList(WRITERS, outcomes.size());
    }

    /** Both of a writer's chats in turns, and an agent who sits down meanwhile. */
    private Outcome write(int way, List<ChatId> chats, AtomicInteger writing) {
        try {
            for (int version = 1; version <= APPENDS; version++) {
                long now = version;
                pace(version);
                chats.forEach(chat -> way(way).append(ask(chat, now).of(Samples.message("a"))));
                if (version == APPENDS / 2) {
                    registryOf(way).sit(desk, NODE, identity(new AgentId("agent-" + way)));
                }
            }
        } finally {
            writing.decrementAndGet();
        }
        return Outcome.NONE;
    }

    private Outcome follow(int way, FeedPosition begin, List<ChatId> chats, AtomicInteger writing) {
        Follower follower = new Follower(way, begin);
        follower.until(
                () -> follower.agents.size() == WRITERS
                        && chats.stream().allMatch(chat -> follower.knows(chat, 1 + APPENDS)),
                () -> writing.get() == 0);
        return new Outcome(follower.latest(), follower.agents, follower.wrong);
    }

    @Test
    void rule_15_version_and_agent_are_of_one_moment() {
        givenChat(CHAT);
        FeedPosition begin = shared.position(desk);
        int last = 1 + 4 * APPENDS;
        AtomicBoolean done = new AtomicBoolean();
        List<List<ChatNotice>> told = Together.run(
                2,
                i -> i == 0
                        ? giveAndTake(last, done)
                        : () -> {
                            Follower follower = new Follower(1, begin);
                            return follower.until(() -> follower.knows(CHAT, last), done::get).notices;
                        });
        assertThat(told.get(1)).isNotEmpty().allSatisfy(notice -> assertThat(notice.agent())
                .isEqualTo(notice.version() % 2 == 0 ? AGENT : null));
    }

    /** The agent has the chat at even versions. */
    private Callable<List<ChatNotice>> giveAndTake(int last, AtomicBoolean done) {
        return () -> {
            try {
                for (int version = 1; version < last; version++) {
                    boolean free = version % 2 == 1;
                    pace(version);
                    given(ask(CHAT, version).of(free ? Samples.assigned(AGENT) : new ChatEvent.Requeued(TEAM, AGENT)));
                }
            } finally {
                done.set(true);
            }
            return List.of();
        };
    }

    // ---- letters

    @Test
    void rule_27_of_many_letters_at_once_each_comes_once_and_each_writers_in_order() {
        givenNodes(NODE);
        AtomicInteger writing = new AtomicInteger(WRITERS);
        AtomicBoolean failed = new AtomicBoolean();
        List<List<String>> collected = Together.run(
                WRITERS + READERS,
                i -> i < WRITERS ? () -> postMany(i, writing, failed) : () -> collectAll(i, writing));
        assertThat(failed).isFalse();
        List<List<String>> readers = collected.subList(WRITERS, collected.size());
        assertThat(readers.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, WRITERS)
                        .boxed()
                        .flatMap(writer -> letters(writer).stream())
                        .toList());
        readers.forEach(FeedRaces::assertEachWritersInOrder);
    }

    private static List<String> letters(int writer) {
        return IntStream.range(0, 4 * APPENDS)
                .mapToObj("%d-%%04d".formatted(writer)::formatted)
                .toList();
    }

    private List<String> postMany(int writer, AtomicInteger writing, AtomicBoolean failed) {
        try {
            for (String letter : letters(writer)) {
                byte[] bytes = letter.getBytes(StandardCharsets.UTF_8);
                if (!registryOf(writer).post(desk, NODE, bytes)) {
                    failed.set(true);
                }
            }
        } finally {
            writing.decrementAndGet();
        }
        return List.of();
    }

    private List<String> collectAll(int way, AtomicInteger writing) {
        List<String> letters = new ArrayList<>();
        boolean last;
        boolean empty;
        do {
            last = writing.get() == 0;
            List<byte[]> some = registryOf(way).collect(desk, NODE, 3);
            some.forEach(letter -> letters.add(new String(letter, StandardCharsets.UTF_8)));
            empty = some.isEmpty();
        } while (!last || !empty);
        return letters;
    }

    private static void assertEachWritersInOrder(List<String> letters) {
        Set<Character> writers = new HashSet<>();
        letters.forEach(letter -> writers.add(letter.charAt(0)));
        for (char writer : writers) {
            assertThat(letters.stream()
                            .filter(letter -> letter.charAt(0) == writer)
                            .toList())
                    .isSorted();
        }
    }
}
