package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.tck.SideBySide;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The kit itself: a right store passes it, and every broken one fails at what it is broken in, and only there. */
class ChatStoreTckTest {
    /** The kit, run by the tests below only: Surefire leaves nested classes alone. */
    static final class Kit extends ChatStoreTck {
        private static final ThreadLocal<Supplier<ChatStore>> STORES = new ThreadLocal<>();

        @Override
        protected ChatStore newStore() {
            return STORES.get().get();
        }

        @Override
        long secondsForStages() {
            return 15;
        }
    }

    private static final List<Broken> BROKEN = Broken.all();
    private static Function<Broken, Set<String>> failed;

    @BeforeAll
    static void run_the_kit_on_the_broken_stores() {
        failed = SideBySide.start(BROKEN, ChatStoreTckTest::failures);
    }

    private static Set<String> failures(Broken broken) {
        return SideBySide.found(
                broken.failing(), () -> names(run(broken.store()).failed()));
    }

    static Stream<Broken> brokenStores() {
        return BROKEN.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenStores")
    void a_broken_store_fails_at_what_it_is_broken_in_and_only_there(Broken broken) {
        assertThat(failed.apply(broken)).containsExactlyInAnyOrderElementsOf(broken.failing());
    }

    @Test
    void a_store_that_acknowledges_without_storing_fails_at_nearly_everything() {
        assertThat(names(run(BrokenAppends.AcknowledgesWithoutStoring::new).failed()))
                .contains("rule_1_events_command_and_capacity_take_effect_together")
                .contains("rule_2_events_are_numbered_from_1_without_gaps")
                .hasSizeGreaterThan(30);
    }

    @Test
    void a_store_whose_versions_begin_at_2_fails_at_the_numbering() {
        assertThat(names(run(BrokenReads.VersionsFromTwo::new).failed()))
                .contains("rule_2_events_are_numbered_from_1_without_gaps");
    }

    @Test
    void a_right_store_passes_and_every_rule_has_tests() {
        Events tests = run(MemoryStore::create);
        assertThat(names(tests.failed())).isEmpty();
        assertThat(rules(names(tests.succeeded()))).isEqualTo(itsRules());
    }

    @Test
    void every_rule_has_a_broken_store() {
        Set<String> failing = Broken.all().stream()
                .flatMap(broken -> broken.failing().stream())
                .collect(Collectors.toSet());
        assertThat(rules(failing)).isEqualTo(itsRules());
    }

    /** A store that leaves the calls for snapshots as they are is a right one, too. */
    static final class KitWithoutSnapshots extends ChatStoreTck {
        @Override
        protected ChatStore newStore() {
            return new BrokenSnapshots.KeepsNone();
        }

        @Override
        protected boolean keepsSnapshots() {
            return false;
        }
    }

    @Test
    void a_store_that_keeps_no_snapshots_says_so_and_passes() {
        Events tests = run(KitWithoutSnapshots.class);
        assertThat(names(tests.failed())).isEmpty();
        assertThat(tests.aborted().count()).isEqualTo(11);
    }

    /** So is one that keeps no follow-ups. */
    static final class KitWithoutFollowUps extends ChatStoreTck {
        @Override
        protected ChatStore newStore() {
            return new BrokenFollowUps.KeepsNone();
        }

        @Override
        protected boolean keepsFollowUps() {
            return false;
        }
    }

    @Test
    void a_store_that_keeps_no_follow_ups_says_so_and_passes() {
        Events tests = run(KitWithoutFollowUps.class);
        assertThat(names(tests.failed())).isEmpty();
        assertThat(tests.aborted().count()).isEqualTo(17);
    }

    /** And one that can't erase in part. */
    static final class KitWithoutErasures extends ChatStoreTck {
        @Override
        protected ChatStore newStore() {
            return new BrokenErasures.ErasesNothing();
        }

        @Override
        protected boolean erasesInPart() {
            return false;
        }
    }

    @Test
    void a_store_that_does_not_erase_in_part_says_so_and_passes() {
        Events tests = run(KitWithoutErasures.class);
        assertThat(names(tests.failed())).isEmpty();
        assertThat(tests.aborted().count()).isEqualTo(20);
    }

    @Test
    void the_sample_events_are_of_every_type() {
        List<ChatEvent> samples = Samples.ordinary(StoreFixture.VISITOR, StoreFixture.AGENT, StoreFixture.COLLEAGUE);
        assertThat(samples).extracting(ChatEvent::type).contains(ChatEvent.Type.values());
    }

    private static Events run(Supplier<ChatStore> stores) {
        Kit.STORES.set(stores);
        return run(Kit.class);
    }

    private static Events run(Class<? extends ChatStoreTck> kit) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(kit))
                .execute();
        return results.testEvents();
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

    private static Set<Integer> itsRules() {
        return Stream.of(IntStream.rangeClosed(1, 10), IntStream.rangeClosed(28, 38), IntStream.rangeClosed(40, 44))
                .flatMap(IntStream::boxed)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
