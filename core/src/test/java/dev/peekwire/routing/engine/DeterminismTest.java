package dev.peekwire.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.routing.RoutingDecision;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The same events at the same times come to the same decisions, in the same order. */
class DeterminismTest {
    @Property(tries = 200)
    void two_engines_that_are_told_the_same_decide_the_same(@ForAll long seed) {
        assertThat(decisions(seed)).isEqualTo(decisions(seed)).isNotEmpty();
    }

    private static List<RoutingDecision> decisions(long seed) {
        History history = new History(seed);
        RoutingEngine engine = new RoutingEngine();
        List<RoutingDecision> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<RoutingDecision> decided = engine.on(history.now(), history.next());
            history.learn(decided);
            all.addAll(decided);
        }
        return all;
    }
}
