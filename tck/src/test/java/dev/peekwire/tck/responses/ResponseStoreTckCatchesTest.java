package dev.peekwire.tck.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.peekwire.spi.ResponseStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The kit is worth what it catches: each broken store fails the test meant for it. */
final class ResponseStoreTckCatchesTest {
    private static volatile BrokenResponses current = BrokenResponses.LOSES_TAGS;

    @ParameterizedTest
    @EnumSource
    void each_broken_store_fails_the_test_meant_for_it(BrokenResponses broken) {
        current = broken;
        List<Event> failed = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Broken.class))
                .execute()
                .testEvents()
                .failed()
                .list();

        Set<String> names = failed.stream()
                .map(event ->
                        event.getTestDescriptor().getSource().orElseThrow().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).anyMatch(name -> name.contains(broken.caughtBy()));
    }

    @Test
    void every_rule_has_a_broken_store() {
        for (int rule : IntStream.rangeClosed(1, 13).toArray()) {
            assertThat(BrokenResponses.values()).as("rule %s", rule).anyMatch(broken -> broken.caughtBy()
                    .startsWith("rule_" + rule + "_"));
        }
    }

    /** Not found by Surefire: it runs by the engine above alone. */
    static final class Broken extends ResponseStoreTck {
        @Override
        protected ResponseStore newStore() {
            return current.open();
        }

        @Override
        protected ResponseStore secondStore(ResponseStore first) {
            return current.second(first);
        }
    }
}
