package dev.peekwire.tck.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The kit is worth what it catches: each broken sender fails the test meant for it, and a sound one none. */
final class FollowUpSenderTckCatchesTest {
    private static volatile SenderBreakage current = SenderBreakage.NOTHING;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void each_broken_sender_fails_the_test_meant_for_it(SenderBreakage breakage) {
        Events tests = run(breakage, selectMethod(Broken.class, method(breakage.caughtBy())));

        assertThat(tests.failed().count()).as("failures").isPositive();
    }

    @Test
    void a_sound_one_passes_all() {
        Events tests = run(SenderBreakage.NOTHING, selectClass(Broken.class));

        assertThat(tests.failed().stream().map(Object::toString)).isEmpty();
        assertThat(tests.succeeded().count()).isGreaterThan(12);
    }

    @Test
    void every_rule_has_a_broken_sender() {
        for (int rule : IntStream.rangeClosed(1, 7).toArray()) {
            assertThat(SenderBreakage.values()).as("rule %s", rule).anyMatch(broken -> broken.caughtBy()
                    .startsWith("r" + rule + "_"));
        }
    }

    private static Method method(String name) {
        return Arrays.stream(FollowUpSenderTck.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Events run(SenderBreakage breakage, DiscoverySelector what) {
        current = breakage;
        return EngineTestKit.engine("junit-jupiter").selectors(what).execute().testEvents();
    }

    /** Not found by Surefire: it runs by the engine above alone. */
    static final class Broken extends FollowUpSenderTck {
        @Override
        protected SenderHarness harness() {
            return new PostOffice(current);
        }

        /** What hangs does so however long one waits. */
        @Override
        protected Duration patience() {
            boolean hangs = current == SenderBreakage.WAITS_FOR_EVER || current == SenderBreakage.BLOCKS_ITS_CALLER;
            return hangs ? Duration.ofMillis(300) : Duration.ofSeconds(60);
        }
    }
}
