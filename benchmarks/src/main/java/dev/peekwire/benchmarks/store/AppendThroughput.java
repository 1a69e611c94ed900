package dev.peekwire.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.peekwire.DeskId;
import dev.peekwire.store.jdbc.JdbcStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Messages a second through the store on PostgreSQL, by turns with a bare loop that inserts as many rows at a time into
 * the same table by the same pool. Arguments: seconds a turn (10), turns of each (3), chats at work at once (256),
 * rows a statement of the bare loop (128, as many as the store takes together at most), connections of either that insert
 * at once (2), appends a second of a last turn that is paced (1,000; 0 for none).
 */
public final class AppendThroughput {
    private AppendThroughput() {}

    /** Starts a PostgreSQL with its usual durability, measures, prints a table. */
    public static void main(String[] args) throws IOException {
        Setup setup = Setup.of(args);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
                HikariDataSource pool = pool(server);
                JdbcStore store = JdbcStore.builder().dataSource(pool).build()) {
            measure(setup, pool, store);
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(8);
        config.addDataSourceProperty("options", "-c enable_seqscan=off");
        return new HikariDataSource(config);
    }

    private static void measure(Setup setup, HikariDataSource pool, JdbcStore store) {
        DeskId desk = new DeskId("bench-" + UUID.randomUUID());
        StoreLoop throughStore = new StoreLoop(store, desk, setup);
        BareLoop bare = new BareLoop(pool, desk, setup);
        ProcessHandle server = Cpu.serverOf(pool);
        Turn warmUp = new Turn(Duration.ofSeconds(setup.seconds()), 0, server);
        bare.run(warmUp);
        throughStore.run(warmUp);
        List<Double> ratios = new ArrayList<>();
        print("CPU: ms per 1,000 rows of both processes (of this one)");
        print(
                "turn | bare rows/s | p99 ms a statement | CPU | store appends/s | p99 ms an append | CPU | together | ratio | of CPU");
        for (int i = 1; i <= setup.turns(); i++) {
            Turn turn = new Turn(Duration.ofSeconds(setup.seconds()), 0, server);
            Turn.Figures plain = bare.run(turn);
            JdbcStore.Stats before = store.stats();
            Turn.Figures ours = throughStore.run(turn);
            JdbcStore.Stats after = store.stats();
            ratios.add(ours.perSecond() / plain.perSecond());
            print(String.format(
                    Locale.ROOT,
                    "%d | %.0f | %.1f | %s | %.0f | %.1f | %s | %.0f | %.2f | %.2f",
                    i,
                    plain.perSecond(),
                    plain.p99Millis(),
                    plain.cpuPerThousand(),
                    ours.perSecond(),
                    ours.p99Millis(),
                    ours.cpuPerThousand(),
                    (double) (after.appends() - before.appends()) / (after.batches() - before.batches()),
                    ratios.get(i - 1),
                    plain.perThousand(plain.cpu().both())
                            / ours.perThousand(ours.cpu().both())));
        }
        ratios.sort(null);
        print(String.format(Locale.ROOT, "median ratio: %.2f", ratios.get(ratios.size() / 2)));
        if (setup.paced() > 0) {
            Turn.Figures paced = throughStore.run(new Turn(Duration.ofSeconds(setup.seconds()), setup.paced(), server));
            print(String.format(
                    Locale.ROOT,
                    "paced: %.0f appends/s, p50 %.1f ms, p99 %.1f ms from when it was due, CPU %s",
                    paced.perSecond(),
                    paced.p50Millis(),
                    paced.p99Millis(),
                    paced.cpuPerThousand()));
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }

    /**
     * What is measured.
     *
     * @param seconds of a turn
     * @param turns of each loop
     * @param chats at work at once
     * @param rows a statement of the bare loop
     * @param writers threads of the bare loop
     * @param paced appends a second of the last turn
     * @param workers threads by which chats go on, as a desk does; 0 for a thread each that waits for its append
     */
    record Setup(int seconds, int turns, int chats, int rows, int writers, int paced, int workers) {
        private static final int[] USUAL = {10, 3, 256, 128, 2, 1000, 4};

        static Setup of(String... args) {
            int[] values = USUAL.clone();
            for (int i = 0; i < args.length; i++) {
                values[i] = Integer.parseInt(args[i]);
            }
            return new Setup(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
        }
    }
}
