package dev.peekwire.examples.cluster.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@link Storm}; its short form unless properties say otherwise. */
@Timeout(900)
class StormTest {
    private static final int SHOWN = 10;

    @Test
    void clients_whose_node_is_killed_come_back_spread_and_nothing_acknowledged_is_lost() throws Exception {
        Path target = Files.createDirectories(Path.of("target", "cluster").toAbsolutePath());
        Storm.Plan plan = Storm.Plan.told();
        StormReport report = Storm.run(plan, Files.createTempDirectory(target, "storm"));
        System.out.println(report);
        assertThat(report.wrong().stream().limit(SHOWN))
                .as("the first of %d faults", report.wrong().size())
                .isEmpty();
        // Each says one message at the start, one around the kill, one when everybody is back.
        assertThat(report.said()).isGreaterThan(3 * plan.doomed() + plan.others());
        // What a client has under way when its node dies it says again; so a refusal is rare.
        assertThat(report.acknowledged())
                .as("acknowledged, of %d messages; the others were refused for now", report.said())
                .isGreaterThanOrEqualTo(report.said() * 98 / 100);
        assertThat(report.returns()).allMatch(one -> one.back() > report.killed());
        // Evenly over two seconds it would be an eighth; the machine adds its own, and what was due while it stood
        // still.
        long late = plan.doomed() * TimeUnit.NANOSECONDS.toMillis(report.lag()) / 2_000;
        assertThat(report.peak()).isLessThan(plan.doomed() / 2 + late);
    }
}
