package dev.peekwire.examples.cluster.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Three nodes, PostgreSQL and Redis under load and faults. About a minute; {@code -Dcrash.minutes=15} for the long form,
 * which docs/crash-test.md describes.
 */
class CrashTest {
    @Test
    void nothing_acknowledged_is_lost_whatever_is_killed_paused_or_cut_off() throws Exception {
        CrashSettings settings = CrashSettings.read();
        Path folder = Files.createDirectories(
                Path.of("target", "crash", Long.toString(System.nanoTime())).toAbsolutePath());
        List<Verdict> verdicts;
        try (CrashRun run = new CrashRun(settings, folder)) {
            verdicts = run.run();
            new Report(run, verdicts).write(settings.report());
        }
        assertThat(verdicts.stream().filter(verdict -> !verdict.kept()))
                .as("seed %d, logs in %s", settings.seed(), folder)
                .isEmpty();
    }
}
