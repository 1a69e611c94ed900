package dev.peekwire.cluster.redis;

import dev.peekwire.spi.BusChannel;

/**
 * The names of channels: {@code peekwire/{shop}/nodes}, {@code peekwire/{shop}/node/n1}, {@code peekwire/{shop/c1}/draft}.
 * No id holds a slash or a brace, so that no two channels meet. What stands in braces is what a Redis with shards hashes:
 * drafts spread by chat.
 */
final class ChannelNames {
    private final String prefix;

    ChannelNames(String prefix) {
        this.prefix = prefix;
    }

    String of(BusChannel channel) {
        String desk = channel.desk().value();
        return switch (channel.kind()) {
            case NODES -> prefix + "/{" + desk + "}/nodes";
            case NODE -> prefix + "/{" + desk + "}/node/" + channel.name();
            case DRAFT -> prefix + "/{" + desk + "/" + channel.name() + "}/draft";
            case STEPS -> prefix + "/{" + desk + "/" + channel.name() + "}/steps";
        };
    }

    /** For a log: no id of a chat. */
    static String kind(String name) {
        int after = name.indexOf("}/") + 2;
        int end = name.indexOf('/', after);
        return name.substring(after, end < 0 ? name.length() : end);
    }

    static boolean isDraft(String name) {
        return name.endsWith("}/draft") || name.endsWith("}/steps");
    }
}
