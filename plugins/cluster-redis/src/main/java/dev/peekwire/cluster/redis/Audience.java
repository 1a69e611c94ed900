package dev.peekwire.cluster.redis;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.NodeCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens to which channel. Told on the connection's thread; changed on any. */
final class Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final NodeCodec codec;
    private final Map<String, List<RedisSubscription>> channels = new ConcurrentHashMap<>();
    private final AtomicLong malformed = new AtomicLong();

    Audience(NodeCodec codec) {
        this.codec = codec;
    }

    void add(RedisSubscription subscription) {
        channels.compute(subscription.name(), (name, known) -> {
            List<RedisSubscription> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(subscription);
            return all;
        });
    }

    /** Whether nobody listens to that channel any more, and somebody did. */
    boolean remove(RedisSubscription subscription) {
        boolean[] last = new boolean[1];
        channels.computeIfPresent(subscription.name(), (name, all) -> {
            last[0] = all.remove(subscription) && all.isEmpty();
            return all.isEmpty() ? null : all;
        });
        return last[0];
    }

    List<RedisSubscription> all() {
        return channels.values().stream().flatMap(List::stream).toList();
    }

    /** A message of the server's; bytes that are no frame are passed over. */
    void hear(String channel, byte[] bytes) {
        List<RedisSubscription> meant = channels.getOrDefault(channel, List.of());
        if (!meant.isEmpty()) {
            read(channel, bytes)
                    .ifPresent(frame -> meant.forEach(subscription -> subscription.hear(frame, bytes.length)));
        }
    }

    private Optional<NodeFrame> read(String channel, byte[] bytes) {
        try {
            return codec.decode(bytes);
        } catch (MalformedFrameException | RuntimeException e) {
            passedOver(channel, bytes.length, e);
            return Optional.empty();
        }
    }

    /** The 1st, 2nd, 4th, 8th … only: whoever writes on the channels must not fill the log. */
    private void passedOver(String channel, int length, Exception e) {
        long count = malformed.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            LOG.warn(
                    "{} bytes on a channel of kind {} were no frame and passed over, {} times by now: {}",
                    length,
                    ChannelNames.kind(channel),
                    count,
                    e.getClass().getName());
        }
    }
}
