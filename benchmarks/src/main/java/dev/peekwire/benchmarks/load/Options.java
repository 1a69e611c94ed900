package dev.peekwire.benchmarks.load;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to run.
 *
 * @param containers where
 * @param parts which measurements
 * @param chats how many chats, one after another
 * @param agents how many look at each
 * @param draft code points that each draft begins with
 * @param seconds how long a run takes
 * @param pairs how many runs of each side, in turn
 * @param step by what the offered load grows until it is too much
 * @param idle how many idle connections
 * @param rounds how often the heap of idle connections is measured
 * @param drafts the sizes in the table of drafts and viewers
 * @param viewers the numbers of viewers in that table
 * @param seed what all typing follows from
 * @param profile whether to record where the server's time goes
 * @param out where the report goes
 */
record Options(
        List<Container> containers,
        Set<Part> parts,
        List<Integer> chats,
        int agents,
        int draft,
        double seconds,
        int pairs,
        double step,
        int idle,
        int rounds,
        List<Integer> drafts,
        List<Integer> viewers,
        long seed,
        boolean profile,
        Path out) {

    /** The measurements, as {@code --only} names them. */
    enum Part {
        /** People who type, paced. */
        TYPING,
        /** Ten thousand deliveries a second, a frame a key. */
        RATE,
        /** More and more until it is too much. */
        SATURATION,
        /** Drafts of several sizes with several viewers. */
        TABLE,
        /** The heap of connections that say nothing. */
        IDLE
    }

    static final String USAGE =
            """
            load [--quick | --full] [options]
              --quick               Undertow, 500 chats, 2 minutes (the default)
              --full                four containers, 500 and 2,000 chats, 20 minutes
              --containers a,b      undertow, tomcat, jetty, tyrus
              --only a,b            typing, rate, saturation, table, idle
              --chats n,n           chats, one visitor each
              --agents n            agents that look at each chat; not in the table
              --draft n             code points that a draft begins with; not in the table
              --drafts n,n --viewers n,n   the table's rows and columns
              --seconds n           how long a run takes
              --pairs n             runs of each side, relay and Peekwire in turn
              --step n              by what factor the load grows in the search for saturation
              --idle n              idle connections
              --seed n              what all typing follows from
              --profile             record where the server's time goes, and print the dearest
              --out folder          where load.md and the charts go; target/load
            """;

    static Options parse(String... args) {
        Builder builder = Arrays.asList(args).contains("--full") ? Builder.full() : Builder.quick();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--quick", "--full" -> {}
                case "--profile" -> builder.profile = true;
                default -> {
                    if (i + 1 == args.length) {
                        throw new IllegalArgumentException(args[i] + ": unknown, or without its value");
                    }
                    builder.set(args[i], args[++i]);
                }
            }
        }
        return builder.build();
    }

    /** How many sockets a JVM has open at most, with both sides connected. */
    int sockets() {
        int most = chats.stream().mapToInt(Integer::intValue).max().orElse(0) * (1 + agents);
        int table = parts.contains(Part.TABLE)
                ? viewers.stream()
                        .mapToInt(agents -> Table.chats(agents) * (1 + agents))
                        .max()
                        .orElse(0)
                : 0;
        return 2 * Math.max(Math.max(most, table), idle / 2);
    }

    private static final class Builder {
        private List<Container> containers = List.of(Container.UNDERTOW);
        private Set<Part> parts = EnumSet.of(Part.TYPING, Part.RATE, Part.SATURATION, Part.IDLE);
        private List<Integer> chats = List.of(500);
        private int agents = 1;
        private int draft = 50;
        private double seconds = 2.5;
        private int pairs = 3;
        private double step = 2;
        private int idle = 2_000;
        private int rounds = 1;
        private List<Integer> drafts = List.of(50, 500, 4_000);
        private List<Integer> viewers = List.of(1, 3, 30);
        private long seed = 1;
        private boolean profile;
        private Path out = Path.of("target", "load");

        static Builder quick() {
            return new Builder();
        }

        static Builder full() {
            Builder builder = new Builder();
            builder.containers = List.of(Container.values());
            builder.parts = EnumSet.allOf(Part.class);
            builder.chats = List.of(500, 2_000);
            builder.seconds = 4;
            builder.step = 1.4;
            builder.rounds = 2;
            return builder;
        }

        void set(String name, String value) {
            switch (name) {
                case "--containers" ->
                    containers = words(value).stream().map(Container::named).toList();
                case "--only" ->
                    parts = EnumSet.copyOf(words(value).stream()
                            .map(part -> Part.valueOf(part.toUpperCase(Locale.ROOT)))
                            .toList());
                case "--chats" -> chats = numbers(value);
                case "--drafts" -> drafts = numbers(value);
                case "--viewers" -> viewers = numbers(value);
                case "--out" -> out = Path.of(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--seconds" -> seconds = Double.parseDouble(value);
                case "--step" -> step = Double.parseDouble(value);
                default -> count(name, Integer.parseInt(value));
            }
        }

        private void count(String name, int value) {
            switch (name) {
                case "--agents" -> agents = value;
                case "--draft" -> draft = value;
                case "--pairs" -> pairs = value;
                case "--idle" -> idle = value;
                default -> throw new IllegalArgumentException(name + ": unknown");
            }
        }

        private static List<String> words(String value) {
            return List.of(value.split(",", -1));
        }

        private static List<Integer> numbers(String value) {
            return words(value).stream().map(Integer::valueOf).toList();
        }

        Options build() {
            return new Options(
                    containers,
                    parts,
                    chats,
                    agents,
                    draft,
                    seconds,
                    pairs,
                    step,
                    idle,
                    rounds,
                    drafts,
                    viewers,
                    seed,
                    profile,
                    out);
        }
    }
}
