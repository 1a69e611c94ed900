package dev.peekwire.cluster.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A user who may do what the bus needs and nothing else, and TLS. */
@Timeout(300)
class RedisAccessTest {
    private static final BusChannel CHAT = BusChannel.draft(new DeskId("shop"), new ChatId("c1"));

    /** As it stands in the guide. */
    private static final String LEAVE = "+ping +info +publish +subscribe +unsubscribe resetchannels &peekwire/*";

    @Test
    void a_user_with_the_guides_leave_can_do_all_that_the_bus_does() throws Exception {
        try (RealRedis redis = RealRedis.six("--user", "peekwire on >secret " + LEAVE, "--user", "default off");
                RedisBus bus = RedisBus.builder(as("peekwire", "secret", redis)).build()) {
            Patience.await().until(bus::up);
            assertHears(bus);
        }
    }

    @Test
    void the_same_with_sharded_channels_on_redis_7() throws Exception {
        Optional<RealRedis> seven =
                RealRedis.seven("--user", "peekwire on >secret +spublish +ssubscribe +sunsubscribe " + LEAVE);
        assumeTrue(seven.isPresent(), "no Redis 7 here");
        try (RealRedis redis = seven.orElseThrow();
                RedisBus bus = RedisBus.builder(as("peekwire", "secret", redis)).build()) {
            Patience.await().until(bus::up);
            assertHears(bus);
            List<String> channels = redis.ask(server -> server.pubsubShardChannels());
            assertThat(channels).containsExactly("peekwire/{shop/c1}/draft");
        }
    }

    @Test
    void without_leave_for_info_who_says_which_channels_to_use_needs_none() throws Exception {
        try (RealRedis redis = RealRedis.six(
                        "--user",
                        "peekwire on >secret +ping +publish +subscribe +unsubscribe resetchannels &peekwire/*");
                RedisBus bus = RedisBus.builder(as("peekwire", "secret", redis))
                        .sharded(false)
                        .build()) {
            Patience.await().until(bus::up);
            assertHears(bus);
        }
    }

    @Test
    void a_wrong_password_keeps_the_bus_down_until_it_is_right() throws Exception {
        try (RealRedis redis = RealRedis.six("--user", "peekwire on >other " + LEAVE);
                RedisBus bus = RedisBus.builder(as("peekwire", "secret", redis)).build()) {
            CompletableFuture<Void> ready =
                    bus.subscribe(CHAT, new Deaf()).ready().toCompletableFuture();
            Patience.await().during(Duration.ofMillis(300)).until(() -> !bus.up() && !ready.isDone());
            redis.ask(server ->
                    server.aclSetuser("peekwire", io.lettuce.core.AclSetuserArgs.Builder.addPassword("secret")));

            Patience.await().until(bus::up);
            ready.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_user_who_may_not_listen_keeps_the_bus_down_rather_than_deaf() throws Exception {
        try (RealRedis redis = RealRedis.six(
                        "--user", "peekwire on >secret +ping +info +publish +subscribe resetchannels &elsewhere/*");
                RedisBus bus = RedisBus.builder(as("peekwire", "secret", redis)).build()) {
            Patience.await().until(bus::up);
            CompletableFuture<Void> ready =
                    bus.subscribe(CHAT, new Deaf()).ready().toCompletableFuture();
            Patience.await().until(() -> !bus.up());
            assertThat(ready).isNotDone();
        }
    }

    @Test
    void over_tls_with_a_certificate_that_is_trusted_and_not_with_another(@TempDir Path folder) throws Exception {
        SelfSigned server = SelfSigned.in(folder, "server");
        SelfSigned stranger = SelfSigned.in(folder, "stranger");
        int port = RealRedis.freePort();
        Optional<RealRedis> seven = RealRedis.sevenWithTls(port, server);
        assumeTrue(seven.isPresent(), "no Redis 7 with TLS here");
        RedisURI uri = RedisURI.create("rediss://127.0.0.1:" + port);
        try (RealRedis redis = seven.orElseThrow();
                RedisBus bus = RedisBus.builder(uri).ssl(trusting(server)).build();
                RedisBus wary = RedisBus.builder(uri).ssl(trusting(stranger)).build()) {
            assertThat(redis.alive()).isTrue();
            Patience.await().until(bus::up);
            assertHears(bus);
            assertThat(wary.up()).isFalse();
        }
    }

    private static SslOptions trusting(SelfSigned one) {
        return SslOptions.builder().trustManager(one.certificate().toFile()).build();
    }

    private static RedisURI as(String user, String password, RealRedis redis) {
        return RedisURI.builder(redis.uri())
                .withAuthentication(user, password.toCharArray())
                .build();
    }

    private static void assertHears(RedisBus bus) throws IOException {
        CompletableFuture<NodeFrame> heard = new CompletableFuture<>();
        NodeFrame frame = new NodeFrame.Left(new NodeId("n1"));
        bus.subscribe(CHAT, new BusListener() {
                    @Override
                    public void onFrame(NodeFrame one) {
                        heard.complete(one);
                    }

                    @Override
                    public void onGap() {}
                })
                .ready()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        assertThat(List.of(bus.publish(CHAT, frame).toCompletableFuture().join()))
                .containsExactly(true);
        assertThat(heard.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(frame);
    }

    private static final class Deaf implements BusListener {
        @Override
        public void onFrame(NodeFrame frame) {}

        @Override
        public void onGap() {}
    }
}
