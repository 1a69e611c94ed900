package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatException;
import dev.peekwire.DeskId;
import dev.peekwire.Refusal;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.cluster.Mailroom;
import dev.peekwire.internal.cluster.Membership;
import dev.peekwire.internal.cluster.SharedTime;
import dev.peekwire.spi.Fence;
import dev.peekwire.store.memory.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One node's life in the registry, beat by beat. */
class MembershipTest {
    private static final DeskId DESK = new DeskId("main");

    private final VirtualTime time = new VirtualTime();
    private final MemoryStore store = MemoryStore.builder().clock(time::now).build();

    /** A node that writes down what becomes of it. */
    private final class One implements Membership.Life {
        private final List<String> told = new ArrayList<>();
        private final Membership membership;
        private int ids;

        private One(String name) {
            membership = new Membership(
                    DESK, store.registry(), new SharedTime(time), () -> new NodeId(name + ++ids), "test", this);
        }

        @Override
        public void joined(NodeId self) {
            told.add("joined " + self);
        }

        @Override
        public void evicted() {
            told.add("evicted");
        }

        @Override
        public void leads(Fence fence) {
            told.add("leads " + fence.epoch());
        }

        @Override
        public void leadsNoMore() {
            told.add("leads no more");
        }

        @Override
        public void follows(@Nullable NodeId leader) {
            told.add("follows " + leader);
        }

        @Override
        public void gone(Set<NodeId> nodes) {
            told.add("gone " + nodes);
        }
    }

    private void beats(int seconds, One... nodes) {
        for (int i = 0; i < seconds; i++) {
            time.advance(Membership.BEAT, () -> {});
            for (One node : nodes) {
                node.membership.watch();
                node.membership.beat();
            }
        }
    }

    @Test
    void the_first_leads_and_the_second_follows() {
        One a = new One("a");
        One b = new One("b");
        beats(2, a, b);
        assertThat(a.told).containsExactly("joined a1", "follows a1", "leads 1");
        assertThat(b.told).containsExactly("joined b1", "follows a1");
    }

    @Test
    void who_is_silent_is_put_out_and_its_lease_taken_under_a_higher_epoch() {
        One a = new One("a");
        One b = new One("b");
        beats(2, a, b);
        beats(8, b);
        assertThat(b.told).contains("gone [a1]", "leads 2");
        beats(1, a);
        assertThat(a.told).containsSubsequence("leads no more", "evicted", "joined a2", "follows b1");
    }

    @Test
    void who_can_not_beat_for_too_long_stops_leading_by_itself() {
        One a = new One("a");
        beats(1, a);
        time.advance(Membership.PATIENCE, () -> {});
        a.membership.watch();
        assertThat(a.told).doesNotContain("leads no more");
        time.advance(Duration.ofMillis(1), () -> {});
        a.membership.watch();
        assertThat(a.told).endsWith("leads no more");
        a.membership.beat();
        assertThat(a.told).endsWith("leads 1");
    }

    @Test
    void an_outage_of_the_store_puts_nobody_out() {
        One a = new One("a");
        One b = new One("b");
        beats(3, a, b);
        time.advance(Duration.ofMinutes(10), () -> {});
        beats(3, b, a);
        assertThat(store.registry().nodes(DESK)).hasSize(2);
        assertThat(a.told).doesNotContain("evicted");
    }

    @Test
    void who_leaves_is_followed_at_the_next_beat() {
        One a = new One("a");
        One b = new One("b");
        beats(2, a, b);
        List<NodeId> farewells = new ArrayList<>();
        a.membership.leave(farewells::add);
        beats(1, b);
        assertThat(farewells).containsExactly(new NodeId("a1"));
        assertThat(b.told).endsWith("leads 2");
        a.membership.beat();
        assertThat(store.registry().nodes(DESK)).hasSize(1);
    }

    @Test
    void who_rests_gives_the_lease_to_another_and_takes_it_no_more() {
        One a = new One("a");
        One b = new One("b");
        beats(2, a, b);
        a.membership.rest();
        beats(2, a, b);
        assertThat(a.told).endsWith("leads no more", "follows null", "follows b1");
        assertThat(b.told).endsWith("leads 2");
    }

    @Test
    void a_failing_store_is_told_to_who_asks_and_changes_nothing() {
        One a = new One("a");
        beats(1, a);
        store.close();
        assertThatThrownBy(a.membership::beat).isInstanceOf(ChatException.class);
        assertThat(a.membership.self()).isEqualTo(new NodeId("a1"));
    }

    // ---- questions

    @Test
    void a_question_is_answered_once_by_its_answer_or_by_its_patience() {
        Mailroom mailroom = new Mailroom(time);
        List<Refusal> told = new ArrayList<>();
        long id = mailroom.ask(answer -> told.add(answer.refusal()));
        assertThat(mailroom.size()).isEqualTo(1);
        time.advance(Duration.ofSeconds(3), () -> {});
        assertThat(told).containsExactly(Mailroom.NO_ANSWER);
        mailroom.answered(new dev.peekwire.cluster.Letter.Answer(new NodeId("late"), id, 1, null, List.of()));
        assertThat(told).hasSize(1);
        assertThat(time.pending()).isZero();
    }

    @Test
    void when_nobody_answers_any_more_all_who_asked_are_told() {
        Mailroom mailroom = new Mailroom(time);
        List<Refusal> told = new ArrayList<>();
        mailroom.ask(answer -> told.add(answer.refusal()));
        mailroom.ask(answer -> told.add(answer.refusal()));
        mailroom.nobodyAnswers();
        assertThat(told).hasSize(2).allMatch(Refusal::retryable);
        assertThat(mailroom.size()).isZero();
    }
}
