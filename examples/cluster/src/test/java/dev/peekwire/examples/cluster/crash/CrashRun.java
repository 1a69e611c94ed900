package dev.peekwire.examples.cluster.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.core.ConditionTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run: load, faults, healing, rest; then everything is killed and what is left is looked at. */
final class CrashRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CrashRun.class);
    private static final Duration WARM = Duration.ofMinutes(4);
    private static final Duration MENDED = Duration.ofMinutes(6);
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final Duration STILL = Duration.ofSeconds(4);
    private static final Duration FIRST_FAULT = Duration.ofSeconds(1);

    final CrashSettings settings;
    final Instant began = Instant.now();
    final Servers servers;
    final Places places;
    final Crowd crowd;
    final Watch watch;
    final DraftSpy spy;
    final Mischief mischief;
    final List<Fault> schedule;
    Instant loaded = Instant.MAX;
    Instant faultsOver = Instant.MAX;
    Instant healed = Instant.MAX;
    final List<String> notHealed = new ArrayList<>();
    final Map<Mischief.Done, Long> back = new LinkedHashMap<>();

    CrashRun(CrashSettings settings, Path folder) throws Exception {
        this.settings = settings;
        servers = Servers.start(folder, CrashSettings.NODES, settings.commit());
        places = new Places(servers.nodes());
        crowd = new Crowd(settings, places);
        watch = new Watch(servers.postgres(), crowd.history);
        spy = new DraftSpy(servers.redis(), crowd.marks.unsent());
        mischief = new Mischief(servers, places);
        schedule = Schedule.of(
                settings.seed(),
                CrashSettings.NODES,
                settings.kinds(),
                FIRST_FAULT,
                settings.load().minus(settings.every()),
                settings.every());
    }

    List<Verdict> run() throws Exception {
        LOG.info("seed {}, {} faults in {}", settings.seed(), schedule.size(), settings.load());
        watch.begin();
        crowd.begin();
        Patience.await(WARM, "everybody has begun", this::warm);
        loaded = Instant.now();
        LOG.info("everybody is there after {}", Duration.between(began, loaded));
        long until = settings.load().plus(MENDED).toSeconds();
        try {
            mischief.run(schedule).get(until, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            LOG.error("not all faults happened, or not all were mended", failure);
        }
        faultsOver = Instant.now();
        crowd.prove();
        heal();
        mischief.done().forEach(done -> back.put(done, done.back()));
        quiet();
        servers.nodes().forEach(CrashedNode::kill);
        watch.close();
        crowd.close();
        return new Inquest(this).verdicts();
    }

    private boolean warm() {
        return crowd.tally.answers(any -> true).size() >= settings.chats() * 2 && spy.drafts() > 0;
    }

    private void heal() {
        LOG.info("all faults are over after {}", Duration.between(loaded, faultsOver));
        try {
            Patience.await(
                    CrashSettings.HEALED, "everything heals", () -> unhealed().isEmpty());
        } catch (ConditionTimeoutException late) {
            notHealed.addAll(unhealed());
        }
        healed = Instant.now();
        LOG.info("healed after {}: {}", Duration.between(faultsOver, healed), notHealed);
    }

    private List<String> unhealed() {
        List<String> still = new ArrayList<>();
        if (watch.nodesPresent() != CrashSettings.NODES) {
            still.add(watch.nodesPresent() + " nodes");
        }
        if (watch.waiting() != 0) {
            still.add(watch.waiting() + " chats wait");
        }
        servers.nodes().stream().filter(node -> !node.alive()).forEach(node -> still.add("dead: " + node.log()));
        crowd.clients().stream()
                .filter(client -> client.connectedSince().equals(Instant.MAX))
                .forEach(client -> still.add(client + " is not connected"));
        crowd.visitors().stream()
                .filter(visitor -> !visitor.proven())
                .forEach(visitor -> still.add(visitor + " got no answer"));
        return still;
    }

    /** Until the last events have been told to everybody. */
    private void quiet() {
        long[] last = {-1};
        Instant[] since = {Instant.now()};
        try {
            Patience.await(QUIET, "rest", () -> {
                long now = crowd.history.eventsTold();
                if (now != last[0]) {
                    last[0] = now;
                    since[0] = Instant.now();
                }
                return Duration.between(since[0], Instant.now()).compareTo(STILL) > 0;
            });
        } catch (ConditionTimeoutException restless) {
            notHealed.add("there is no rest");
        }
    }

    @Override
    public void close() throws Exception {
        mischief.close();
        watch.close();
        spy.close();
        places.close();
        servers.close();
    }
}
