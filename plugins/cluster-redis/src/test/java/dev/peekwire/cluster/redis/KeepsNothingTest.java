package dev.peekwire.cluster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.draft.DraftText;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusListener;
import dev.peekwire.spi.BusSubscription;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What Redis is told of a draft, heard by {@code MONITOR}. */
class KeepsNothingTest {
    private static final ChatId CHAT = new ChatId("c1");
    private static final BusChannel STEPS = BusChannel.steps(new DeskId("shop"), CHAT);
    private static final String TEXT = "Zanzibar";
    private static final Set<String> PUBLISHING = Set.of("PUBLISH", "SPUBLISH");
    private static final Set<String> FLEETING = Set.of(
            "PUBLISH",
            "SPUBLISH",
            "SUBSCRIBE",
            "SSUBSCRIBE",
            "UNSUBSCRIBE",
            "SUNSUBSCRIBE",
            "PING",
            "INFO",
            "HELLO",
            "CLIENT");

    @Test
    void a_draft_is_published_and_never_kept() throws Exception {
        try (RealRedis redis = RealRedis.six()) {
            keepsNothing(redis);
        }
    }

    @Test
    void a_draft_on_a_sharded_channel_is_published_and_never_kept() throws Exception {
        try (RealRedis redis = RealRedis.seven().orElse(null)) {
            org.junit.jupiter.api.Assumptions.assumeTrue(redis != null, "no Redis 7 here");
            keepsNothing(redis);
        }
    }

    private static void keepsNothing(RealRedis redis) throws Exception {
        try (Eavesdropper monitor = new Eavesdropper(redis.port());
                RedisBus home = RedisBus.builder(redis.uri()).build();
                RedisBus viewer = RedisBus.builder(redis.uri()).build()) {
            List<NodeFrame> shown = new CopyOnWriteArrayList<>();
            Patience.await().until(() -> home.up() && viewer.up());
            BusSubscription subscription = viewer.subscribe(STEPS, new Listener(shown));
            subscription.ready().toCompletableFuture().get(60, TimeUnit.SECONDS);

            home.publish(STEPS, step());

            Patience.await().until(() -> shown.size() == 1);
            Patience.await().until(() -> monitor.heard().stream().anyMatch(line -> line.contains(TEXT)));
            assertThat(monitor.heard())
                    .filteredOn(line -> line.contains(TEXT))
                    .hasSize(1)
                    .allMatch(line -> PUBLISHING.contains(Eavesdropper.command(line)));
            assertThat(monitor.heard()).extracting(Eavesdropper::command).isSubsetOf(FLEETING);
            assertThat(redis.kept()).isEmpty();
        }
    }

    private static NodeFrame step() {
        ServerFrame snapshot = new ServerFrame.PeekSnapshot(1, 1, TEXT, DraftText.check(TEXT));
        return new DraftFrame.Step(new NodeId("home"), new NodeId("viewer"), CHAT, snapshot);
    }

    private record Listener(List<NodeFrame> heard) implements BusListener {
        @Override
        public void onFrame(NodeFrame frame) {
            heard.add(frame);
        }

        @Override
        public void onGap() {}
    }
}
