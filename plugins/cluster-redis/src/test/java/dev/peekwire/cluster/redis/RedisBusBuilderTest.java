package dev.peekwire.cluster.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.BusChannel;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RedisBusBuilderTest {
    private static final DeskId DESK = new DeskId("shop");

    private final RedisBusBuilder builder = RedisBus.builder(RedisURI.create("redis://127.0.0.1:1"));

    @Test
    void settings_outside_their_limits_are_refused_and_named() {
        assertThatThrownBy(() -> builder.prefix("a/b")).hasMessageStartingWith("prefix");
        assertThatThrownBy(() -> builder.publishBuffer(1_000)).hasMessageStartingWith("publishBuffer");
        assertThatThrownBy(() -> builder.listenerBuffer(1_000)).hasMessageStartingWith("listenerBuffer");
        assertThatThrownBy(() -> builder.heartbeat(Duration.ZERO)).hasMessageStartingWith("heartbeat");
        assertThatThrownBy(() -> builder.silence(Duration.ofSeconds(-1))).hasMessageStartingWith("silence");
    }

    @Test
    void channels_are_named_as_the_guide_says() {
        ChannelNames names = new ChannelNames("peekwire");

        assertThat(names.of(BusChannel.nodes(DESK))).isEqualTo("peekwire/{shop}/nodes");
        assertThat(names.of(BusChannel.node(DESK, new NodeId("n1")))).isEqualTo("peekwire/{shop}/node/n1");
        String draft = names.of(BusChannel.draft(DESK, new ChatId("c1")));
        assertThat(draft).isEqualTo("peekwire/{shop/c1}/draft");
        assertThat(ChannelNames.isDraft(draft)).isTrue();
        String steps = names.of(BusChannel.steps(DESK, new ChatId("c1")));
        assertThat(steps).isEqualTo("peekwire/{shop/c1}/steps");
        assertThat(ChannelNames.isDraft(steps)).isTrue();
        assertThat(ChannelNames.isDraft(names.of(BusChannel.node(DESK, new NodeId("draft")))))
                .isFalse();
    }

    @Test
    void a_log_is_told_the_kind_of_a_channel_and_no_id() {
        ChannelNames names = new ChannelNames("peekwire");

        assertThat(ChannelNames.kind(names.of(BusChannel.nodes(DESK)))).isEqualTo("nodes");
        assertThat(ChannelNames.kind(names.of(BusChannel.node(DESK, new NodeId("n1")))))
                .isEqualTo("node");
        assertThat(ChannelNames.kind(names.of(BusChannel.draft(DESK, new ChatId("c1")))))
                .isEqualTo("draft");
    }

    @Test
    void connecting_has_more_time_than_a_sign_of_life() {
        RedisSettings quick = settings(Duration.ofMillis(500));
        RedisSettings slow = settings(Duration.ofSeconds(10));

        assertThat(quick.connecting()).isEqualTo(Duration.ofSeconds(5));
        assertThat(slow.connecting()).isEqualTo(Duration.ofSeconds(30));
        assertThat(slow.bounded().uri().getTimeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void the_address_keeps_what_it_said_but_for_the_time() {
        RedisURI uri = RedisURI.create("rediss://anna:secret@redis.example:7000");
        RedisURI bounded = new RedisSettings(
                        uri, null, "p", null, 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), null)
                .bounded()
                .uri();

        assertThat(bounded.isSsl()).isTrue();
        assertThat(bounded.isVerifyPeer()).isTrue();
        assertThat(bounded.getHost()).isEqualTo("redis.example");
        assertThat(bounded.getPort()).isEqualTo(7000);
    }

    private static RedisSettings settings(Duration silence) {
        RedisURI uri = RedisURI.create("redis://127.0.0.1:1");
        return new RedisSettings(uri, null, "p", null, 1, 1, Duration.ofMillis(100), silence, null);
    }
}
