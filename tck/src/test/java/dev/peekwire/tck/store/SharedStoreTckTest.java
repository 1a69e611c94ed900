package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.peekwire.spi.SharedStore;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.tck.SideBySide;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The kit for many nodes: a right store passes it, and a broken one fails at what it is broken in, and only there. */
class SharedStoreTckTest {
    /** The kit, run by the tests below only: Surefire leaves nested classes alone. */
    static final class Kit extends SharedStoreTck {
        private static final ThreadLocal<Supplier<SharedStore>> STORES = new ThreadLocal<>();

        @Override
        protected SharedStore newStore() {
            return STORES.get().get();
        }

        /** In memory nothing is under way once nobody writes. */
        @Override
        Duration patience() {
            return Duration.ofMillis(50);
        }
    }

    private static final List<BrokenShared> BROKEN = BrokenShared.all();
    private static Function<BrokenShared, Set<String>> failed;

    @BeforeAll
    static void run_the_kit_on_the_broken_stores() {
        failed = SideBySide.start(BROKEN, SharedStoreTckTest::failures);
    }

    static Stream<BrokenShared> brokenStores() {
        return BROKEN.stream();
    }

    @ParameterizedTest(name = "{0}")
    @org.junit.jupiter.params.provider.MethodSource("brokenStores")
    void a_broken_store_fails_at_what_it_is_broken_in_and_only_there(BrokenShared broken) {
        Set<String> caught = failed.apply(broken);
        assertThat(caught).containsAll(broken.failing());
        caught.removeAll(broken.perhaps());
        assertThat(caught).isSubsetOf(broken.failing());
    }

    private static Set<String> failures(BrokenShared broken) {
        return SideBySide.found(broken.failing(), () -> failuresOnce(broken));
    }

    private static Set<String> failuresOnce(BrokenShared broken) {
        return names(run(broken.store(), SharedStoreTckTest::isForManyNodes).failed());
    }

    @Test
    void a_right_store_passes_and_every_rule_has_tests() {
        Events tests = run(MemoryStore::create, test -> true);
        assertThat(names(tests.failed())).isEmpty();
        Set<Integer> all = new TreeSet<>(rules(1, 38));
        all.addAll(rules(40, 44));
        assertThat(rules(names(tests.succeeded()))).isEqualTo(all);
    }

    @Test
    void every_rule_for_many_nodes_has_a_broken_store() {
        Set<String> failing = BrokenShared.all().stream()
                .flatMap(broken -> broken.failing().stream())
                .collect(Collectors.toSet());
        assertThat(rules(failing)).containsAll(rules(11, 27));
    }

    /** The rules for one process have broken stores of their own. */
    private static boolean isForManyNodes(TestDescriptor test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getDeclaringClass())
                .map(SharedFixture.class::isAssignableFrom)
                .orElse(true);
    }

    private static Events run(Supplier<SharedStore> stores, Predicate<TestDescriptor> which) {
        Kit.STORES.set(stores);
        PostDiscoveryFilter filter = test -> FilterResult.includedIf(which.test(test));
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Kit.class))
                .filters(filter)
                .execute()
                .testEvents();
    }

    private static Set<String> names(Events events) {
        return events.stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> rules(Set<String> names) {
        return names.stream()
                .map(name -> Integer.valueOf(name.split("_")[1]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> rules(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
