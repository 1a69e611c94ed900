package dev.peekwire.benchmarks.nodes;

import dev.peekwire.benchmarks.load.Sockets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All that is measured, one thing after another. */
final class Rounds {
    private final Setup setup;
    private final OneAtATime oneAtATime;
    private final AtARate atARate;
    private final BareHop hop;
    private final Table table;
    private final Random random = new Random(2);

    Rounds(Setup setup, Sockets sockets, Pairs pairs, BareHop hop, Table table) {
        this.setup = setup;
        this.oneAtATime = new OneAtATime(sockets, pairs, hop);
        this.atARate = new AtARate(sockets, pairs, hop, setup.rate());
        this.hop = hop;
        this.table = table;
    }

    void run(Saturation saturation, Backends backends) throws Exception {
        warm(saturation);
        table.heading("One edit at a time, " + setup.edits() + " each way a round");
        table.latencies(rounds(() -> oneAtATime.run(setup.edits())));
        table.heading(setup.rate() + " edits a second over " + setup.chats() + " chats");
        table.latencies(rounds(this::atARate));
        table.heading("One at a time, PostgreSQL stopped");
        table.latencies(List.of(stopped(backends)));
        table.heading("As many as are carried, CPU time in microseconds an edit");
        saturation(saturation);
    }

    private Latencies stopped(Backends backends) throws Exception {
        backends.stopPostgres();
        try {
            return oneAtATime.run(setup.stopped());
        } finally {
            backends.resumePostgres();
        }
    }

    private void warm(Saturation saturation) throws Exception {
        saturation.run(Way.ONE_NODE, setup.warm());
        saturation.run(Way.TWO_NODES, setup.warm());
        hop.warm(setup.warm());
        oneAtATime.run(setup.edits());
    }

    /** Something measured once. */
    private interface Measured {
        Latencies run() throws Exception;
    }

    private List<Latencies> rounds(Measured what) throws Exception {
        List<Latencies> all = new ArrayList<>();
        for (int i = 0; i < setup.rounds(); i++) {
            all.add(what.run());
        }
        return all;
    }

    private Latencies atARate() throws Exception {
        Latencies latencies = new Latencies();
        List<Way> order = new ArrayList<>(List.of(Way.values()));
        Collections.shuffle(order, random);
        for (Way way : order) {
            atARate.run(way, setup.seconds(), latencies);
        }
        return latencies;
    }

    private void saturation(Saturation saturation) throws Exception {
        table.carriedHead();
        for (int i = 0; i < 2; i++) {
            for (Way way : List.of(Way.ONE_NODE, Way.TWO_NODES)) {
                table.carried(way, saturation.run(way, setup.seconds()));
            }
        }
    }
}
