package dev.peekwire.tck.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.tck.SideBySide;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The kit is worth what it catches: each broken transport fails the test meant for it, and a sound one none. */
final class TransportTckCatchesTest {
    /** What is broken in the kits that a thread runs. */
    private static final ThreadLocal<Breakage> CURRENT = new ThreadLocal<>();

    private static Function<Breakage, Events> broken;
    private static Function<Breakage, Events> sound;

    @BeforeAll
    static void run_the_kit_on_the_broken_transports() {
        List<Breakage> all = Stream.of(Breakage.values())
                .filter(one -> one != Breakage.NOTHING)
                .toList();
        broken = SideBySide.start(all, breakage -> run(breakage, breakage.caughtBy()));
        sound = SideBySide.start(all, breakage -> run(Breakage.NOTHING, breakage.caughtBy()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void each_broken_transport_fails_the_test_meant_for_it(Breakage breakage) {
        Events tests = broken.apply(breakage);
        assertThat(tests.started().count()).isEqualTo(1);
        assertThat(tests.failed().count()).as("failures").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void the_same_test_passes_when_nothing_is_broken(Breakage breakage) {
        Events tests = sound.apply(breakage);
        assertThat(tests.succeeded().count()).isEqualTo(1);
    }

    private static Events run(Breakage breakage, String test) {
        CURRENT.set(breakage);
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Broken.class, test))
                .execute()
                .testEvents();
    }

    /** Not found by Surefire: it runs by the engine above alone. */
    static final class Broken extends TransportTck {
        private final Breakage current = CURRENT.get();

        @Override
        protected TransportHarness harness(UnaryOperator<FrameCodec> codec) {
            return new BrokenHarness(current, codec.apply(new NoCodec()));
        }

        /** What is broken does not come however long one waits. */
        @Override
        protected Duration patience() {
            return current == Breakage.NOTHING ? Duration.ofSeconds(60) : Duration.ofSeconds(1);
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
