package dev.peekwire.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Whether cost grows with what changed: drafts of several sizes, several viewers. */
final class Table {
    private static final int PAIRS = 2;
    private static final double SECONDS = 3;
    private static final int MOST_CHATS = 500;
    private static final int VIEWERS = 3_000;
    private static final int WARM_RATE = 8;

    private Table() {}

    /** How many chats with so many viewers. */
    static int chats(int viewers) {
        return Math.min(MOST_CHATS, VIEWERS / viewers);
    }

    /** One number of viewers with all sizes of drafts. */
    static List<Scenario> row(Bench bench, int viewers, Options options, Consumer<String> progress) throws IOException {
        int chats = chats(viewers);
        bench.open(chats, viewers);
        List<Scenario> cells = new ArrayList<>();
        for (int draft : options.drafts()) {
            bench.warm(bench.load(Pace.EVERY_KEY, draft, WARM_RATE / (double) viewers, SECONDS / 2), 1);
            Load load = bench.load(Pace.PACED, draft, 1, Math.min(SECONDS, options.seconds()));
            Scenario cell = new Scenario(bench.container(), chats, viewers, draft, bench.compare(load, PAIRS));
            progress.accept(cell.toString());
            cells.add(cell);
        }
        bench.disconnect();
        return cells;
    }
}
