package dev.peekwire.tck.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.FrameCodec;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The kit is worth what it catches: each broken transport fails the test meant for it, and a sound one none. */
final class TransportTckCatchesTest {
    private static volatile Breakage current = Breakage.NOTHING;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void each_broken_transport_fails_the_test_meant_for_it(Breakage breakage) {
        Events tests = run(breakage, breakage.caughtBy());
        assertThat(tests.started().count()).isEqualTo(1);
        assertThat(tests.failed().count()).as("failures").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void the_same_test_passes_when_nothing_is_broken(Breakage breakage) {
        Events tests = run(Breakage.NOTHING, breakage.caughtBy());
        assertThat(tests.succeeded().count()).isEqualTo(1);
    }

    private static Events run(Breakage breakage, String test) {
        current = breakage;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Broken.class, test))
                .execute()
                .testEvents();
    }

    /** Not found by Surefire: it runs by the engine above alone. */
    static final class Broken extends TransportTck {
        @Override
        protected TransportHarness harness(UnaryOperator<FrameCodec> codec) {
            return new BrokenHarness(current, codec.apply(new NoCodec()));
        }

        /** What is broken does not come however long one waits. */
        @Override
        protected Duration patience() {
            return current == Breakage.NOTHING ? Duration.ofSeconds(3) : Duration.ofSeconds(1);
        }
    }

    /** For a transport that only pretends to encode. */
    private static final class NoCodec implements FrameCodec {
        @Override
        public String subprotocol() {
            return "none";
        }

        @Override
        public String encode(Frame frame) {
            return "";
        }

        @Override
        public String join(List<String> encoded) {
            return "";
        }

        @Override
        public List<Frame> decode(String text) {
            throw new UnsupportedOperationException();
        }
    }
}
