package dev.peekwire.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilentTest {
    private static final NodeId SELF = new NodeId("self");
    private static final NodeId OTHER = new NodeId("other");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Silent silent = new Silent(Duration.ofSeconds(5), Duration.ofSeconds(2));

    private static NodeBeat beats(NodeId node, long beats) {
        return new NodeBeat(node, beats, "test");
    }

    private List<NodeBeat> look(long second, long othersBeats) {
        return silent.look(List.of(beats(SELF, 0), beats(OTHER, othersBeats)), SELF, second * SECOND);
    }

    @Test
    void who_stands_still_for_five_seconds_is_silent_as_seen_last() {
        for (int second = 0; second < 5; second++) {
            assertThat(look(second, 7)).isEmpty();
        }
        assertThat(look(5, 7)).containsExactly(beats(OTHER, 7));
    }

    @Test
    void a_beat_begins_it_anew() {
        for (int second = 0; second < 5; second++) {
            look(second, 7);
        }
        assertThat(look(5, 8)).isEmpty();
        assertThat(look(9, 8)).isEmpty();
    }

    @Test
    void time_in_which_nobody_looked_does_not_count() {
        look(0, 7);
        assertThat(look(3_600, 7)).isEmpty();
        assertThat(look(3_602, 7)).isEmpty();
        assertThat(look(3_604, 7)).containsExactly(beats(OTHER, 7));
    }

    @Test
    void nobody_is_silent_in_its_own_eyes() {
        for (int second = 0; second < 60; second++) {
            assertThat(look(second, second)).isEmpty();
        }
    }

    @Test
    void who_is_not_listed_any_more_is_gone_once() {
        assertThat(silent.gone(List.of(beats(SELF, 0), beats(OTHER, 0)))).isEmpty();
        assertThat(silent.gone(List.of(beats(SELF, 0)))).containsExactly(OTHER);
        assertThat(silent.gone(List.of(beats(SELF, 0)))).isEmpty();
    }
}
