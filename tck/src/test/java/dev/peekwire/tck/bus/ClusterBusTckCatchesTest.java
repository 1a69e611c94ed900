package dev.peekwire.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.peekwire.bus.memory.MemoryHub;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.tck.SideBySide;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The kit is worth what it catches: each broken bus fails the tests meant for it, and a sound one none. */
final class ClusterBusTckCatchesTest {
    /** What is broken in the kits that a thread runs. */
    private static final ThreadLocal<Breakage> CURRENT = ThreadLocal.withInitial(() -> Breakage.NOTHING);

    private static Function<Breakage, Set<String>> failed;

    @BeforeAll
    static void run_the_kit_on_the_broken_buses() {
        failed = SideBySide.start(broken().toList(), ClusterBusTckCatchesTest::failures);
    }

    private static Set<String> failures(Breakage breakage) {
        CURRENT.set(breakage);
        return breakage.caughtBy().stream()
                .flatMap(test -> names(EngineTestKit.engine("junit-jupiter")
                                .selectors(selectMethod(Kit.class, test))
                                .execute()
                                .testEvents()
                                .failed())
                        .stream())
                .collect(Collectors.toSet());
    }

    static Stream<Breakage> broken() {
        return Arrays.stream(Breakage.values()).filter(one -> one != Breakage.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void each_broken_bus_fails_the_tests_meant_for_it(Breakage breakage) {
        assertThat(failed.apply(breakage)).containsExactlyInAnyOrderElementsOf(breakage.caughtBy());
    }

    @Test
    void a_sound_bus_passes_and_every_rule_but_those_that_need_a_wire_is_tested() {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Kit.class))
                .execute()
                .testEvents();
        assertThat(names(tests.failed())).isEmpty();
        assertThat(rules(names(tests.succeeded()))).containsExactlyInAnyOrder(1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14);
        assertThat(rules(names(tests.skipped()))).isEmpty();
    }

    @Test
    void every_rule_has_a_broken_bus() {
        Set<String> caught = broken().flatMap(one -> one.caughtBy().stream()).collect(Collectors.toSet());
        assertThat(rules(caught)).isEqualTo(IntStream.rangeClosed(1, 14).boxed().collect(Collectors.toSet()));
    }

    @Test
    void jumps_in_the_numbers_are_found_unless_a_gap_was_told() {
        assertThat(ListeningRules.untoldJumps(List.of(1L, 2L, Ears.GAP, 9L, 10L)))
                .isEmpty();
        assertThat(ListeningRules.untoldJumps(List.of(1L, 3L))).containsExactly(3L);
        assertThat(ListeningRules.untoldJumps(List.of(1L, Ears.GAP, 1L))).containsExactly(1L);
    }

    private static Set<String> names(Events events) {
        return events.stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> rules(Set<String> names) {
        return names.stream().map(name -> Integer.valueOf(name.split("_")[1])).collect(Collectors.toSet());
    }

    /** Not found by Surefire: it runs by the engine above alone. */
    static final class Kit extends ClusterBusTck {
        private final Breakage current = CURRENT.get();

        @Override
        protected BusHarness harness() {
            MemoryHub hub = MemoryHub.create();
            return new BusHarness() {
                @Override
                public ClusterBus join() {
                    return current.bus(hub.join());
                }

                @Override
                public void down() {
                    hub.down();
                }

                @Override
                public void up() {
                    hub.up();
                }

                @Override
                public boolean freeze() {
                    return current.hasAWire();
                }

                @Override
                public boolean publishRaw(BusChannel channel, byte[] bytes) {
                    return current.hasAWire();
                }

                @Override
                public String kept() {
                    return current.kept();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        protected Duration patience() {
            return current == Breakage.NOTHING ? Duration.ofSeconds(60) : Duration.ofSeconds(2);
        }
    }
}
