package dev.peekwire.benchmarks.nodes;

/** The ways that are measured by turns. */
enum Way {
    /** Visitor and agent at the same node. */
    ONE_NODE("one node"),
    /** The agent at the other node. */
    TWO_NODES("two nodes"),
    /** No desk: as many bytes published by Lettuce in one JVM, and heard by Lettuce in another. */
    BARE_HOP("Redis hop");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
