package dev.peekwire.tck.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.peekwire.spi.ToneChecker;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The kit is worth what it catches: each broken checker fails the test meant for it, and a sound one none. */
final class ToneTckCatchesTest {
    private static volatile ToneBreakage current = ToneBreakage.NOTHING;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void each_broken_checker_fails_the_test_meant_for_it(ToneBreakage breakage) {
        Events tests = run(breakage, selectMethod(Broken.class, method(breakage.caughtBy())));

        assertThat(tests.failed().count()).as("failures").isPositive();
    }

    @Test
    void a_sound_one_passes_all() {
        Events tests = run(ToneBreakage.NOTHING, selectClass(Broken.class));

        assertThat(tests.failed().stream().map(Object::toString)).isEmpty();
        assertThat(tests.succeeded().count()).isGreaterThan(25);
    }

    private static Method method(String name) {
        return Arrays.stream(ToneCheckerTck.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Events run(ToneBreakage breakage, DiscoverySelector what) {
        current = breakage;
        return EngineTestKit.engine("junit-jupiter").selectors(what).execute().testEvents();
    }

    /** Not found by Surefire: it runs by the engine above alone. */
    static final class Broken extends ToneCheckerTck {
        @Override
        protected ToneChecker checker() {
            return new BrokenChecker(current);
        }

        @Override
        protected String wrong() {
            return BrokenChecker.WRONG;
        }

        @Override
        protected String right() {
            return BrokenChecker.RIGHT;
        }

        /** What hangs does so however long one waits. */
        @Override
        protected Duration patience() {
            boolean hangs = current == ToneBreakage.HANGS || current == ToneBreakage.BLOCKS;
            return hangs ? Duration.ofMillis(300) : Duration.ofSeconds(60);
        }
    }
}
