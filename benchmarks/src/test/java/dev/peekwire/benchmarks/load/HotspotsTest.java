package dev.peekwire.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HotspotsTest {
    @Test
    void aClassBelongsToTheMostPreciseArea() {
        assertThat(Areas.of("dev.peekwire.redact.LiveMask")).isEqualTo("Peekwire: masking");
        assertThat(Areas.of("dev.peekwire.spi.Outbox$Wire")).isEqualTo("Peekwire: outbox");
        assertThat(Areas.of("dev.peekwire.spi.Inbox")).isEqualTo("Peekwire: SPI");
        assertThat(Areas.of("dev.peekwire.benchmarks.load.RelayPeer")).isEqualTo("relay");
        assertThat(Areas.of("sun.nio.ch.SocketDispatcher")).isEqualTo("system calls: sockets");
        assertThat(Areas.of("sun.nio.ch.SocketChannelImpl")).isEqualTo("JDK sockets");
        assertThat(Areas.of("java.util.HashMap")).isEmpty();
    }

    @Test
    void theDearestComeFirstWithTheirShare() {
        assertThat(Hotspots.dearest(Map.of("a", 1L, "b", 3L))).containsExactly(" 75.0 %  b", " 25.0 %  a");
    }

    /** On a busy machine the sampler may not run for as long as one recording takes. */
    @Test
    void aRecordingOfThisProcessIsRead(@TempDir Path folder) throws Exception {
        Hotspots spots = recorded(folder.resolve("here.jfr"));
        for (int again = 0; spots.samples() == 0 && again < 50; again++) {
            spots = recorded(folder.resolve("again-" + again + ".jfr"));
        }

        assertThat(spots.samples()).isPositive();
        assertThat(spots.toString()).contains("samples", "by area", "by method on top");
    }

    private static Hotspots recorded(Path file) throws Exception {
        Profile profile = new Profile();
        profile.start();
        StringBuilder work = new StringBuilder();
        for (long end = System.nanoTime() + 400_000_000; System.nanoTime() < end; ) {
            work.append(Math.sqrt(work.length())).setLength(work.length() % 1_000);
        }
        profile.dump(file);
        return Hotspots.read(file, FiguresTest.result(10, 10, 10, 1));
    }
}
