package dev.peekwire.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Runs what the options ask for, container after container, and collects it. */
final class Suite {
    private static final Set<Options.Part> LOADS =
            Set.of(Options.Part.TYPING, Options.Part.RATE, Options.Part.SATURATION);
    private static final double ACTS_A_SECOND = 3.7;
    /** On one core the compiler has little time; with less warming the first pairs run half interpreted. */
    private static final double WARM_RATE = 10_000;

    private static final double WARM_SECONDS = 6;
    private static final int WARM_ROUNDS = 3;
    private static final double RATE = 10_000;
    private static final double PROFILE_SECONDS = 15;

    private final Options options;
    private final Consumer<String> progress;
    private final Findings findings = new Findings();

    Suite(Options options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    Findings run() {
        for (Container container : options.containers()) {
            if (!Collections.disjoint(options.parts(), LOADS)) {
                attempt(container.title() + ", load", () -> loads(container));
            }
            if (wants(Options.Part.IDLE)) {
                attempt(container.title() + ", idle connections", () -> idle(container));
            }
        }
        if (wants(Options.Part.TABLE)) {
            attempt("drafts and viewers", () -> table(options.containers().get(0)));
        }
        return findings;
    }

    /** One container's failure leaves the others their figures; the report tells of it. */
    private void attempt(String what, Attempt attempt) {
        long began = System.nanoTime();
        try {
            attempt.run();
        } catch (IOException | RuntimeException failure) {
            findings.failure(what + ": " + failure.getMessage());
            progress.accept(what + " FAILED: " + failure.getMessage());
        }
        progress.accept(what + " took " + (System.nanoTime() - began) / 1_000_000_000 + " s");
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private void idle(Container container) throws IOException {
        findings.add(IdleHeap.measure(container, options));
    }

    private boolean wants(Options.Part part) {
        return options.parts().contains(part);
    }

    private void loads(Container container) throws IOException {
        try (Bench bench = new Bench(container, options.seed())) {
            boolean first = true;
            for (int chats : options.chats()) {
                progress.accept(container.title() + ": " + chats + " chats");
                bench.open(chats, options.agents());
                if (first) {
                    bench.warm(everyKey(bench, chats, WARM_RATE, WARM_SECONDS), WARM_ROUNDS);
                }
                typing(bench, chats);
                if (first) {
                    hard(bench, chats);
                }
                bench.disconnect();
                first = false;
            }
            findings.stats(container, bench.stats());
        }
    }

    private void typing(Bench bench, int chats) throws IOException {
        if (wants(Options.Part.TYPING)) {
            Load load = bench.load(Pace.PACED, options.draft(), 1, options.seconds());
            bench.warm(bench.load(Pace.PACED, options.draft(), 1, 2), 1);
            Scenario scenario = new Scenario(
                    bench.container(), chats, options.agents(), options.draft(), bench.compare(load, options.pairs()));
            findings.typing(scenario);
            progress.accept(scenario.toString());
        }
    }

    private void hard(Bench bench, int chats) throws IOException {
        if (wants(Options.Part.RATE)) {
            Load load = everyKey(bench, chats, RATE, options.seconds());
            Scenario scenario = new Scenario(
                    bench.container(), chats, options.agents(), options.draft(), bench.compare(load, options.pairs()));
            findings.rate(scenario);
            progress.accept(scenario.toString());
            profile(bench, load);
        }
        if (wants(Options.Part.SATURATION)) {
            Saturation found = Saturation.search(
                    bench.container(),
                    options.step(),
                    (side, rate) -> bench.run(
                            side,
                            everyKey(bench, chats, rate, options.seconds() / 2).seeded(bench.next())));
            findings.saturation(found);
            progress.accept(found.toString());
        }
    }

    private void profile(Bench bench, Load load) throws IOException {
        if (options.profile()) {
            for (Side side : Side.COMPARED) {
                Hotspots spots = bench.profile(side, load.lasting(PROFILE_SECONDS), options.out());
                findings.profile(bench.container(), side, spots);
                progress.accept(bench.container().title() + ", " + side.title() + ", where the time goes\n" + spots);
            }
        }
    }

    private Load everyKey(Bench bench, int chats, double rate, double seconds) {
        double speed = rate / (chats * options.agents() * ACTS_A_SECOND);
        return bench.load(Pace.EVERY_KEY, options.draft(), speed, seconds);
    }

    private void table(Container container) throws IOException {
        try (Bench bench = new Bench(container, options.seed())) {
            List<Scenario> cells = new ArrayList<>();
            for (int viewers : options.viewers()) {
                cells.addAll(Table.row(bench, viewers, options, progress));
            }
            findings.table(cells);
        }
    }
}
