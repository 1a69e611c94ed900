package dev.peekwire.benchmarks.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The client JVM: visitors and agents of both sides, and the watch. */
final class ClientMain {
    private static final long PATIENCE_SECONDS = 120;
    private static final long GOODBYES_MILLIS = 1_000;

    private final Sockets sockets = new Sockets();
    private final int port;
    private final Map<Side, Fleet> fleets = new EnumMap<>(Side.class);
    private @Nullable Prepared prepared;

    private ClientMain(int port) {
        this.port = port;
    }

    /**
     * Serves until stdin ends.
     *
     * @param args the server's port
     */
    public static void main(String[] args) throws Exception {
        ClientMain client = new ClientMain(Integer.parseInt(args[0]));
        Control.serve(Line.of("up"), client::run);
        System.exit(0);
    }

    private Line run(Line command) throws Exception {
        return switch (command.verb()) {
            case "open" -> open(Side.named(command), command.count("chats"), command.count("agents"));
            case "close" -> close();
            case "prepare" -> prepare(Side.named(command), Load.of(command));
            case "go" -> go();
            case "cpu" -> Line.of("cpu").with("nanos", Gauges.cpuNanos());
            default -> throw new IllegalArgumentException(command.verb());
        };
    }

    private Line open(Side side, int chats, int agents) throws Exception {
        Fleet fleet = side.fleet(sockets, port, chats, agents);
        fleet.open();
        fleets.put(side, fleet);
        return Line.of("open");
    }

    private Line close() throws Exception {
        for (Fleet fleet : fleets.values()) {
            fleet.close();
        }
        fleets.clear();
        Thread.sleep(GOODBYES_MILLIS);
        return Line.of("closed");
    }

    private Fleet fleet(Side side) {
        Fleet fleet = fleets.get(side);
        if (fleet == null) {
            throw new IllegalStateException("no fleet at " + side);
        }
        return fleet;
    }

    private Line prepare(Side side, Load load) throws Exception {
        Fleet fleet = fleet(side);
        Schedule schedule = new Schedule(load, fleet.channels(), fleet.sent());
        Run run = new Run(fleet, schedule, load.nanos());
        onLoop(run::prime);
        System.gc();
        prepared = new Prepared(fleet, schedule, run);
        return Line.of("ready");
    }

    private Line go() throws Exception {
        Prepared now = prepared;
        if (now == null) {
            throw new IllegalStateException("nothing is prepared");
        }
        long paces = now.fleet.paces.sum();
        long resyncs = now.fleet.resyncs.sum();
        long refusals = now.fleet.refusals.sum();
        long cpu = Gauges.cpuNanos();
        long clock = System.nanoTime();
        onLoop(now.run::start);
        now.fleet.check();
        now.schedule.close();
        prepared = null;
        return now.run
                .report()
                .with("clientCpu", (Gauges.cpuNanos() - cpu) / (double) (System.nanoTime() - clock))
                .with("paces", now.fleet.paces.sum() - paces)
                .with("resyncs", now.fleet.resyncs.sum() - resyncs)
                .with("refusals", now.fleet.refusals.sum() - refusals);
    }

    private void onLoop(Supplier<CompletableFuture<Void>> work) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        sockets.thread().execute(() -> work.get().thenRun(() -> done.complete(null)));
        done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private record Prepared(Fleet fleet, Schedule schedule, Run run) {}
}
