package dev.peekwire.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankedSetTest {
    @Property(tries = 500)
    void it_is_a_tree_set_that_counts(@ForAll @Size(max = 200) List<@IntRange(min = 0, max = 60) Integer> flips) {
        RankedSet<Integer> ranked = new RankedSet<>(Comparator.naturalOrder());
        TreeSet<Integer> plain = new TreeSet<>();
        for (Integer flip : flips) {
            if (plain.add(flip)) {
                ranked.add(flip);
            } else {
                plain.remove(flip);
                ranked.remove(flip);
            }
            assertThat(ranked.size()).isEqualTo(plain.size());
            assertThat(ranked.first()).isEqualTo(plain.isEmpty() ? null : plain.first());
            assertThat(ranked.rank(flip)).isEqualTo(plain.headSet(flip).size());
        }
        for (int i = -1; i <= 61; i++) {
            assertThat(ranked.rank(i)).isEqualTo(plain.headSet(i).size());
        }
    }

    @Test
    void removing_what_is_not_there_changes_nothing() {
        RankedSet<Integer> ranked = new RankedSet<>(Comparator.naturalOrder());
        ranked.remove(1);
        ranked.add(2);
        ranked.remove(1);
        assertThat(ranked.size()).isEqualTo(1);
    }

    /** A degenerate tree of this size would overflow the stack. */
    @Test
    void elements_in_rising_order_leave_the_tree_shallow() {
        RankedSet<Integer> ranked = new RankedSet<>(Comparator.naturalOrder());
        for (int i = 0; i < 1_000_000; i++) {
            ranked.add(i);
        }
        assertThat(ranked.rank(777_777)).isEqualTo(777_777);
        for (int i = 0; i < 1_000_000; i++) {
            ranked.remove(i);
        }
        assertThat(ranked.size()).isZero();
        assertThat(ranked.first()).isNull();
    }
}
