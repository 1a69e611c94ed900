package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.StoredCommand;
import dev.peekwire.tck.calls.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rules 1, 3, 4 and 5 with many threads at once. */
abstract class RaceRules extends ErasureRules {
    private static final int THREADS = 8;
    private static final int ROUNDS = 10;
    private static final int LIMIT = 3;

    @Test
    void rule_1_a_read_at_the_same_time_sees_an_append_whole() {
        givenChat(CHAT);
        AtomicBoolean done = new AtomicBoolean();
        List<List<String>> wrong = Together.run(3, i -> () -> i == 0 ? appendTriples(done) : readUntil(done));
        assertThat(wrong).containsOnly(List.of());
        assertThat(versions(CHAT)).hasSize(1 + 3 * ROUNDS);
    }

    private List<String> appendTriples(AtomicBoolean done) {
        try {
            for (int i = 0; i < ROUNDS; i++) {
                given(ask(CHAT, 1 + 3 * i).of(Samples.message("a"), Samples.message("b"), Samples.message("c")));
            }
            return List.of();
        } finally {
            done.set(true);
        }
    }

    private List<String> readUntil(AtomicBoolean done) {
        List<String> wrong = new ArrayList<>();
        while (!done.get() && wrong.isEmpty()) {
            List<Long> versions = versions(CHAT);
            boolean gapless = versions.equals(
                    LongStream.rangeClosed(1, versions.size()).boxed().toList());
            if (!gapless || versions.size() % 3 != 1) {
                wrong.add("read the versions " + versions);
            }
            Thread.onSpinWait();
        }
        return wrong;
    }

    @Test
    void rule_3_of_many_threads_exactly_one_wins_each_version() {
        givenChat(CHAT);
        List<List<Long>> won = Together.run(THREADS, i -> () -> winSome());
        assertThat(won.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 1 + THREADS * ROUNDS).boxed().toList());
        assertThat(versions(CHAT))
                .isEqualTo(
                        LongStream.rangeClosed(1, 1 + THREADS * ROUNDS).boxed().toList());
    }

    /** A conflict means that another thread has won meanwhile, which bounds the attempts. */
    private List<Long> winSome() {
        List<Long> won = new ArrayList<>();
        long expected = 1;
        for (int attempt = 0; won.size() < ROUNDS && attempt <= THREADS * ROUNDS; attempt++) {
            AppendResult result = store.append(ask(CHAT, expected).of(Samples.message("a")));
            if (result instanceof AppendResult.Appended appended) {
                won.add(expected + 1);
                expected = appended.version();
            } else if (result instanceof AppendResult.VersionConflict conflict) {
                expected = conflict.version();
            }
        }
        return won;
    }

    @Test
    void rule_4_of_many_threads_with_one_command_one_appends_and_the_others_are_duplicates() {
        for (int round = 0; round < ROUNDS; round++) {
            ChatId chat = new ChatId("round-" + round);
            CommandId command = new CommandId("command-" + round);
            givenChat(chat);
            List<AppendResult> results = Together.run(
                    THREADS,
                    i -> () -> store.append(ask(chat, 1).command(command).of(Samples.message("a"))));
            assertThat(results).filteredOn(new AppendResult.Appended(2)::equals).hasSize(1);
            assertThat(results)
                    .filteredOn(new AppendResult.Duplicate(new StoredCommand(Ask.fingerprint(command, 1), 2))::equals)
                    .hasSize(THREADS - 1);
            assertThat(versions(chat)).containsExactly(1L, 2L);
        }
    }

    @Test
    void rule_5_of_many_chats_at_once_as_many_as_the_limit_allows_get_the_agent() {
        for (int round = 0; round < ROUNDS; round++) {
            AgentId agent = new AgentId("agent-" + round);
            String prefix = "round-" + round + "-";
            List<AppendResult> results = Together.run(
                    THREADS,
                    i -> () -> store.append(ask(new ChatId(prefix + i), 0)
                            .take(agent, 1, LIMIT)
                            .of(Samples.started(VISITOR), Samples.assigned(agent))));
            assertThat(results)
                    .filteredOn(AppendResult.Appended.class::isInstance)
                    .hasSize(LIMIT);
            assertThat(results)
                    .filteredOn(new AppendResult.CapacityExceeded(agent)::equals)
                    .hasSize(THREADS - LIMIT);
            assertThat(store.load(desk, agent)).isEqualTo(LIMIT);
            assertThat(store.assignedTo(desk, agent)).hasSize(LIMIT);
        }
    }

    @Test
    void rule_5_taking_and_releasing_at_once_loses_no_change() {
        AtomicInteger held = new AtomicInteger();
        List<Integer> most = Together.run(THREADS, i -> () -> takeAndRelease(new ChatId("chat-" + i), held));
        assertThat(most).allMatch(value -> value <= LIMIT);
        assertThat(store.load(desk, AGENT)).isZero();
    }

    /** Counts after taking and before releasing, so that the count is never above the load. */
    private int takeAndRelease(ChatId chat, AtomicInteger held) {
        givenChat(chat);
        int most = 0;
        long version = 1;
        for (int i = 0; i < ROUNDS; i++) {
            if (store.append(ask(chat, version).take(AGENT, 1, LIMIT).of(Samples.message("a")))
                    instanceof AppendResult.Appended) {
                most = Math.max(most, held.incrementAndGet());
                held.decrementAndGet();
                given(ask(chat, version + 1).release(AGENT, 1).of(Samples.message("b")));
                version += 2;
            }
        }
        return most;
    }

    @Test
    void rule_5_two_agents_taken_in_opposite_orders_do_not_block_each_other() {
        List<Integer> done = Together.run(2, i -> () -> {
            AgentId first = i == 0 ? AGENT : COLLEAGUE;
            AgentId second = i == 0 ? COLLEAGUE : AGENT;
            ChatId chat = new ChatId("chat-" + i);
            givenChat(chat);
            for (int version = 1; version <= 5 * ROUNDS; version++) {
                given(ask(chat, version)
                        .take(first, 1, ALL)
                        .take(second, 1, ALL)
                        .of(Samples.message("a")));
            }
            return i;
        });
        assertThat(done).containsExactly(0, 1);
        assertThat(List.of(store.load(desk, AGENT), store.load(desk, COLLEAGUE)))
                .containsOnly(10 * ROUNDS);
    }
}
