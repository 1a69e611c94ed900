package dev.peekwire.benchmarks.routing;

import dev.peekwire.json.routing.RoutingPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The first thing that a JVM does is to load a plan's file; prints how many nanoseconds that took. Arguments: the file;
 * {@code parser} to have it gone through by the JSON parser alone, every text and place asked for.
 */
final class FirstLoad {
    private FirstLoad() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        long start = System.nanoTime();
        int found = args.length > 1
                ? parsed(file)
                : RoutingPlans.builtIn().read(file).rules().size();
        long nanos = System.nanoTime() - start;
        if (found == 0) {
            throw new IllegalStateException("nothing was read");
        }
        System.out.println(nanos);
    }

    private static int parsed(Path file) throws IOException {
        char[] text = Files.readString(file).toCharArray();
        int length = 0;
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                length += parser.getString().length()
                        + parser.currentTokenLocation().getColumnNr();
            }
        }
        return length;
    }
}
