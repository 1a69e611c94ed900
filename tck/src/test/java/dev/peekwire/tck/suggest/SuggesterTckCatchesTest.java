package dev.peekwire.tck.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.peekwire.spi.ResponseSuggester;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The kit is worth what it catches: each broken suggester fails the test meant for it, and a sound one none. */
final class SuggesterTckCatchesTest {
    private static volatile SuggesterBreakage current = SuggesterBreakage.NOTHING;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void each_broken_suggester_fails_the_test_meant_for_it(SuggesterBreakage breakage) {
        Events tests = run(breakage, selectMethod(Broken.class, breakage.caughtBy()));

        assertThat(tests.started().count()).isEqualTo(1);
        assertThat(tests.failed().count()).as("failures").isEqualTo(1);
    }

    @Test
    void a_sound_one_passes_all() {
        Events tests = run(SuggesterBreakage.NOTHING, selectClass(Broken.class));

        assertThat(tests.failed().stream().map(Object::toString)).isEmpty();
        assertThat(tests.succeeded().count()).isGreaterThan(30);
    }

    private static Events run(SuggesterBreakage breakage, DiscoverySelector what) {
        current = breakage;
        return EngineTestKit.engine("junit-jupiter").selectors(what).execute().testEvents();
    }

    /** Not found by Surefire: it runs by the engine above alone. */
    static final class Broken extends ResponseSuggesterTck {
        @Override
        protected ResponseSuggester suggester() {
            return new BrokenSuggester(current);
        }

        /** What hangs does so however long one waits. */
        @Override
        protected Duration patience() {
            return current == SuggesterBreakage.HANGS ? Duration.ofMillis(300) : Duration.ofSeconds(60);
        }
    }
}
