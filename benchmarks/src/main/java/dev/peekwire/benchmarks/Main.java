package dev.peekwire.benchmarks;

import dev.peekwire.benchmarks.load.LoadMain;
import dev.peekwire.benchmarks.load.SuggestLatency;
import dev.peekwire.benchmarks.nodes.TwoNodes;
import dev.peekwire.benchmarks.suggest.SuggestionQuality;
import dev.peekwire.benchmarks.suggest.SuggestionSpeed;
import java.util.Arrays;

/**
 * What the jar runs: {@code load} is the load harness, {@code nodes} measures two nodes, {@code suggest-quality},
 * {@code suggest-speed} and {@code suggest-latency} the suggestions, everything else is JMH's.
 */
public final class Main {
    private Main() {}

    /** Hands over to the one or the other. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("load")) {
            LoadMain.main(Arrays.copyOfRange(args, 1, args.length));
        } else if (args.length > 0 && args[0].equals("nodes")) {
            TwoNodes.main(Arrays.copyOfRange(args, 1, args.length));
        } else if (args.length > 0 && args[0].equals("suggest-quality")) {
            SuggestionQuality.main(Arrays.copyOfRange(args, 1, args.length));
        } else if (args.length > 0 && args[0].equals("suggest-speed")) {
            SuggestionSpeed.main(Arrays.copyOfRange(args, 1, args.length));
        } else if (args.length > 0 && args[0].equals("suggest-latency")) {
            SuggestLatency.main(Arrays.copyOfRange(args, 1, args.length));
        } else {
            org.openjdk.jmh.Main.main(args);
        }
    }
}
