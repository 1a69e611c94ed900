package dev.peekwire.examples.cluster;

import dev.peekwire.desk.Limits;
import java.io.IOException;
import java.time.Duration;

/** A node whose visitors may show what they type every 50 ms, so that a test needs not wait long for many edits. */
public final class BriskNode {
    private static final Limits LIMITS =
            Limits.DEFAULT.toBuilder().window(Duration.ofMillis(50)).build();

    private BriskNode() {}

    /** Runs until standard input ends. */
    public static void main(String[] args) throws IOException {
        Node.run(NodeArguments.parse(args), desk -> desk.limits(LIMITS));
    }
}
