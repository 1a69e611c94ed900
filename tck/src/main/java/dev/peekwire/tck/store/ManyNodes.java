package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.cluster.ChatLoad;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.NodeRegistry;
import dev.peekwire.tck.calls.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Capacity, fences, nodes and leases while many nodes work at once; each thread goes one of two ways to the store. */
abstract class ManyNodes extends LetterRules {
    static final int NODES = 8;
    static final int ROUNDS = 10;
    private static final int MOST = 1_000;

    static NodeId node(int number) {
        return new NodeId("node-" + number);
    }

    final NodeRegistry registryOf(int way) {
        return way(way).registry();
    }

    // ---- what one node appends, the others see

    @Test
    void rule_4_of_two_nodes_with_one_command_one_appends_and_the_other_learns_of_it() {
        for (int round = 0; round < ROUNDS; round++) {
            ChatId chat = new ChatId("shared-" + round);
            givenChat(chat);
            CommandId command = new CommandId("shared-" + round);
            List<AppendResult> results = Together.run(
                    2, i -> () -> way(i).append(ask(chat, 1).command(command).of(Samples.message("a"))));
            assertThat(results)
                    .extracting(AppendResult::type)
                    .containsExactlyInAnyOrder(AppendResult.Type.APPENDED, AppendResult.Type.DUPLICATE);
        }
    }

    @Test
    void rule_5_of_two_nodes_at_once_one_gets_an_agents_last_place() {
        for (int round = 0; round < ROUNDS; round++) {
            AgentId agent = new AgentId("shared-" + round);
            String prefix = "shared-" + round + "-";
            List<AppendResult> results = Together.run(
                    2,
                    i -> () -> way(i).append(ask(new ChatId(prefix + i), 0)
                            .take(agent, 2, 3)
                            .of(Samples.started(VISITOR), Samples.assigned(agent))));
            assertThat(results)
                    .extracting(AppendResult::type)
                    .containsExactlyInAnyOrder(AppendResult.Type.APPENDED, AppendResult.Type.CAPACITY_EXCEEDED);
            assertThat(shared.load(desk, agent)).isEqualTo(2);
        }
    }

    @Test
    void rule_6_what_one_node_did_is_seen_by_another() {
        givenHeld();
        assertThat(peers.read(desk, CHAT, 0, ALL)).hasSize(2);
        assertThat(peers.open(desk)).containsExactly(CHAT);
        assertThat(peers.waiting(desk)).isEmpty();
        assertThat(peers.loads(desk)).containsExactly(new ChatLoad(CHAT, AGENT, 1));
        NodeRegistry other = peers.registry();
        assertThat(other.nodes(desk)).containsExactly(new NodeBeat(NODE, 0, "tck"));
        assertThat(other.holder(desk, LEASE)).contains(NODE);
        assertThat(other.seats(desk)).hasSize(1);
        assertThat(other.attended(desk, CHAT)).isTrue();
        assertThat(other.collect(desk, NODE, 9)).hasSize(1);
        assertThat(collect(NODE, 9)).isEmpty();
    }

    /** A node with something of everything, and {@link #CHAT} assigned. */
    final void givenHeld() {
        givenAssignedChat(CHAT);
        givenLease(NODE);
        sits(NODE, AGENT);
        registry.attend(desk, CHAT, NODE);
        posts(NODE, "letter");
    }

    @Test
    void rule_11_nothing_takes_effect_under_a_lease_once_it_has_a_new_holder() {
        for (int round = 0; round < ROUNDS; round++) {
            ChatId chat = new ChatId("fenced-" + round);
            givenChat(chat);
            NodeId old = node(round);
            Fence fence = givenLease(old);
            NodeId next = new NodeId("next-" + round);
            givenNodes(next);
            List<Integer> seen =
                    Together.run(2, i -> () -> i == 0 ? appendUntilFenced(chat, fence) : takeOver(chat, old, next));
            assertThat(versions(chat)).hasSize(seen.get(1)).hasSize(seen.get(0));
            evict(next);
        }
    }

    /** Answers the last version that it appended; a store may be faster than the other node. */
    private int appendUntilFenced(ChatId chat, Fence fence) {
        int version = 1;
        while (version < MOST
                && shared.append(ask(chat, version).under(fence).of(Samples.message("a")))
                        instanceof AppendResult.Appended) {
            version++;
        }
        return version;
    }

    /** Answers how many events there were when the lease had changed hands. */
    private int takeOver(ChatId chat, NodeId old, NodeId next) {
        NodeRegistry mine = peers.registry();
        awaitAppend(chat);
        boolean evicted = mine.nodes(desk).stream()
                .filter(beat -> beat.node().equals(old))
                .anyMatch(beat -> mine.evict(desk, beat));
        assertThat(evicted).isTrue();
        assertThat(mine.claim(desk, LEASE, next)).isPresent();
        return peers.read(desk, chat, 0, ALL).size();
    }

    /** So that the takeover comes between two appends; not for long. */
    private void awaitAppend(ChatId chat) {
        long start = System.nanoTime();
        while (peers.read(desk, chat, 1, 1).isEmpty() && System.nanoTime() - start < LONGEST_PACE) {
            Thread.onSpinWait();
        }
    }

    @Test
    void rule_17_loads_are_of_one_moment() {
        given(ask(CHAT, 0).take(AGENT, 3, 9).of(Samples.started(VISITOR)));
        AtomicBoolean done = new AtomicBoolean();
        List<List<Integer>> sums = Together.run(2, i -> () -> i == 0 ? moveLoad(done) : sumsUntil(done));
        assertThat(sums.get(1)).containsOnly(3);
    }

    private List<Integer> moveLoad(AtomicBoolean done) {
        try {
            for (int version = 1; version <= 5 * ROUNDS; version++) {
                boolean there = version % 2 == 1;
                pace(version);
                given(ask(CHAT, version)
                        .release(there ? AGENT : COLLEAGUE, 3)
                        .take(there ? COLLEAGUE : AGENT, 3, 9)
                        .of(Samples.message("a")));
            }
        } finally {
            done.set(true);
        }
        return List.of();
    }

    private List<Integer> sumsUntil(AtomicBoolean done) {
        List<Integer> sums = new ArrayList<>();
        do {
            read();
            sums.add(peers.loads(desk).stream().mapToInt(ChatLoad::weight).sum());
        } while (!done.get());
        return sums;
    }

    // ---- nodes and leases

    @Test
    void rule_20_of_a_beat_and_an_eviction_at_once_exactly_one_succeeds() {
        for (int round = 0; round < 2 * ROUNDS; round++) {
            NodeId node = node(round);
            givenNodes(node);
            NodeBeat seen = beatsOf(node);
            List<Boolean> won = Together.run(
                    2,
                    i -> () -> i == 0
                            ? registryOf(0).beat(desk, node).isPresent()
                            : registryOf(1).evict(desk, seen));
            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(registry.beat(desk, node).isPresent()).isEqualTo(won.get(0));
        }
    }

    @Test
    void rule_20_of_many_evictions_at_once_one_answers_true() {
        for (int round = 0; round < ROUNDS; round++) {
            NodeId node = node(round);
            givenNodes(node);
            NodeBeat seen = beatsOf(node);
            List<Boolean> won = Together.run(NODES, i -> () -> registryOf(i).evict(desk, seen));
            assertThat(won).filteredOn(answer -> answer).hasSize(1);
        }
    }

    @Test
    void rule_21_who_is_evicted_while_it_takes_something_has_nothing_in_hand() {
        givenChat(CHAT);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            NodeId node = node(round);
            givenNodes(node);
            NodeBeat seen = beatsOf(node);
            Together.run(2, i -> () -> i == 0 ? grab(node) : registryOf(1).evict(desk, seen));
            assertHandsEmpty(node);
        }
    }

    private boolean grab(NodeId node) {
        NodeRegistry mine = registryOf(0);
        boolean lease = mine.claim(desk, LEASE, node).isPresent();
        boolean seat = mine.sit(desk, node, identity(AGENT)).isPresent();
        boolean visitor = mine.attend(desk, CHAT, node);
        return mine.post(desk, node, new byte[] {1}) && lease && seat && visitor;
    }

    @Test
    void rule_22_of_many_nodes_that_claim_a_lease_at_once_one_gets_it() {
        IntStream.range(0, NODES).forEach(i -> givenNodes(node(i)));
        for (int round = 0; round < ROUNDS; round++) {
            String lease = "lease-" + round;
            List<Optional<Fence>> fences =
                    Together.run(NODES, i -> () -> registryOf(i).claim(desk, lease, node(i)));
            assertThat(fences).filteredOn(Optional::isPresent).hasSize(1);
            int winner = IntStream.range(0, NODES)
                    .filter(i -> fences.get(i).isPresent())
                    .findFirst()
                    .orElseThrow();
            assertThat(registry.holder(desk, lease)).contains(node(winner));
        }
    }

    @Test
    void rule_22_of_many_nodes_that_take_over_at_once_one_gets_the_lease() {
        IntStream.range(0, NODES).forEach(i -> givenNodes(node(i)));
        for (int round = 0; round < ROUNDS; round++) {
            NodeId dead = new NodeId("dead-" + round);
            Fence old = givenLease(dead);
            NodeBeat seen = beatsOf(dead);
            List<Optional<Fence>> fences = Together.run(NODES, i -> () -> {
                registryOf(i).evict(desk, seen);
                return registryOf(i).claim(desk, LEASE, node(i));
            });
            List<Fence> won = fences.stream().flatMap(Optional::stream).toList();
            assertThat(won).hasSize(1).allSatisfy(fence -> assertThat(fence.epoch())
                    .isGreaterThan(old.epoch()));
            registry.holder(desk, LEASE).ifPresent(holder -> registry.release(desk, LEASE, holder));
        }
    }

    @Test
    void rule_23_no_epoch_is_given_twice_however_many_claim_and_release() {
        IntStream.range(0, NODES).forEach(i -> givenNodes(node(i)));
        List<List<Long>> epochs = Together.run(NODES, i -> () -> claimAndRelease(i));
        assertThat(epochs.stream().flatMap(List::stream).toList()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(epochs).allSatisfy(own -> assertThat(own).isSorted());
    }

    private List<Long> claimAndRelease(int number) {
        List<Long> epochs = new ArrayList<>();
        for (int i = 0; i < 5 * ROUNDS; i++) {
            registryOf(number).claim(desk, LEASE, node(number)).ifPresent(fence -> {
                epochs.add(fence.epoch());
                registryOf(number).release(desk, LEASE, node(number));
            });
        }
        return epochs;
    }

    // ---- seats and visitors

    @Test
    void rule_24_of_many_nodes_that_sit_down_and_stand_up_at_once_none_is_lost() {
        IntStream.range(0, NODES).forEach(i -> givenNodes(node(i)));
        for (int round = 0; round < ROUNDS; round++) {
            AgentId agent = new AgentId("agent-" + round);
            Together.run(NODES, i -> () -> registryOf(i).sit(desk, node(i), identity(agent)));
            assertThat(nodesOf(agent)).hasSize(NODES);
            Together.run(NODES, i -> () -> {
                if (i > 0) {
                    registryOf(i).stand(desk, node(i), agent);
                }
                return i == 0 && registryOf(0).choose(desk, agent, true, Set.of(TEAM));
            });
            assertThat(registry.seat(desk, agent)).hasValueSatisfying(seat -> {
                assertThat(seat.nodes()).containsExactly(node(0));
                assertThat(seat.available()).isTrue();
                assertThat(seat.paused()).containsExactly(TEAM);
            });
        }
    }

    @Test
    void rule_24_of_sitting_down_and_an_eviction_at_once_neither_is_lost() {
        givenNodes(NODE);
        for (int round = 0; round < ROUNDS; round++) {
            AgentId agent = new AgentId("agent-" + round);
            NodeId dead = node(round);
            givenNodes(dead);
            sits(dead, agent);
            NodeBeat seen = beatsOf(dead);
            Together.run(
                    2,
                    i -> () -> i == 0
                            ? registryOf(0).sit(desk, NODE, identity(agent)).isPresent()
                            : registryOf(1).evict(desk, seen));
            assertThat(nodesOf(agent)).containsExactly(NODE);
        }
    }

    @Test
    void rule_25_a_seat_is_not_cleared_under_who_sits_down() {
        givenNodes(NODE);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            AgentId agent = new AgentId("agent-" + round);
            sits(NODE, agent);
            registry.stand(desk, NODE, agent);
            Together.run(
                    2,
                    i -> () -> i == 0
                            ? registryOf(0).sit(desk, NODE, identity(agent)).isPresent()
                            : registryOf(1).clear(desk, agent));
            assertThat(registry.seat(desk, agent))
                    .hasValueSatisfying(seat -> assertThat(seat.nodes()).containsExactly(NODE));
        }
    }

    @Test
    void rule_26_of_many_nodes_that_attend_and_cease_at_once_none_is_lost() {
        IntStream.range(0, NODES).forEach(i -> givenNodes(node(i)));
        givenChat(CHAT);
        for (int round = 0; round < ROUNDS; round++) {
            Together.run(NODES, i -> () -> registryOf(i).attend(desk, CHAT, node(i)));
            NodeId last = node(round % NODES);
            Together.run(NODES, i -> () -> {
                if (!node(i).equals(last)) {
                    registryOf(i).unattend(desk, CHAT, node(i));
                }
                return i;
            });
            assertThat(registry.attended(desk, CHAT)).isTrue();
            registry.unattend(desk, CHAT, last);
            assertThat(registry.attended(desk, CHAT)).isFalse();
        }
    }
}
