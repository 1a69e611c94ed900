package dev.peekwire.examples.cluster.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    private static final int NODES = 3;
    private static final List<Fault.Kind> ALL = List.of(Fault.Kind.values());

    private static List<Fault> schedule(long seed, int minutes) {
        return Schedule.of(seed, NODES, ALL, Duration.ZERO, Duration.ofMinutes(minutes), Duration.ofSeconds(6));
    }

    @Test
    void the_same_seed_makes_the_same_faults_and_another_seed_others() {
        assertThat(schedule(1, 5)).isEqualTo(schedule(1, 5)).isNotEqualTo(schedule(2, 5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void in_fifteen_minutes_every_kind_happens_to_every_node(long seed) {
        Set<String> happened = schedule(seed, 15).stream()
                .map(fault -> fault.kind() + " " + fault.node())
                .collect(Collectors.toSet());
        for (Fault.Kind kind : EnumSet.allOf(Fault.Kind.class)) {
            for (int node = 0; kind.ofNode() && node < NODES; node++) {
                assertThat(happened).contains(kind + " " + node);
            }
        }
        assertThat(happened).contains("POSTGRES_KILLED -1", "REDIS_KILLED -1", "POSTGRES_PAUSED -1", "REDIS_PAUSED -1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_has_two_faults_at_once_and_one_node_always_runs(long seed) {
        List<Fault> all = schedule(seed, 15);
        for (Fault one : all) {
            List<Fault> meanwhile = all.stream()
                    .filter(other -> other != one && other.meets(one))
                    .toList();
            assertThat(meanwhile).noneMatch(other -> other.victim().equals(one.victim()));
            assertThat(meanwhile.stream().filter(Fault::stopsNode))
                    .hasSizeLessThan(one.stopsNode() ? NODES - 1 : NODES);
        }
    }

    @Test
    void faults_overlap() {
        List<Fault> all = schedule(1, 15);
        assertThat(all).anyMatch(one -> all.stream().filter(one::meets).count() > 2);
    }
}
