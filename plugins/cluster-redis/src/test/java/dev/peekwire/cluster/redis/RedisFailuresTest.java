package dev.peekwire.cluster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusListener;
import dev.peekwire.spi.BusSubscription;
import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the kit can't do to a bus: connections cut one by one, servers that were never there, passwords that change. */
@Timeout(300)
class RedisFailuresTest {
    private static final DeskId DESK = new DeskId("shop");
    private static final BusChannel NODES = BusChannel.nodes(DESK);
    private static final long GAP = 0;

    private static RealRedis redis;

    private final List<RedisBus> buses = new ArrayList<>();

    @BeforeAll
    static void startServer() throws IOException {
        redis = RealRedis.six();
    }

    @AfterAll
    static void stopServer() {
        redis.close();
    }

    @AfterEach
    void closeBuses() {
        buses.forEach(RedisBus::close);
    }

    @Test
    void a_connection_that_is_cut_is_a_gap_and_comes_back() {
        for (KillArgs which : List.of(
                KillArgs.Builder.typeNormal().skipme(),
                KillArgs.Builder.typePubsub().skipme())) {
            RedisBus bus = up(redis.uri());
            List<Long> told = listen(bus);
            long cut = redis.ask(server -> server.clientKill(which));
            assertThat(cut).isPositive();

            Patience.await().until(() -> told.contains(GAP));
            Patience.await().until(bus::up);
            Patience.await().until(() -> publish(bus, 1));
            Patience.await().untilAsserted(() -> assertThat(told).endsWith(GAP, 1L));
            bus.close();
        }
    }

    @Test
    void a_server_that_comes_later_is_found() throws Exception {
        redis.kill();
        RedisBus bus = bus(redis.uri());
        List<Long> told = new CopyOnWriteArrayList<>();
        BusSubscription subscription = bus.subscribe(NODES, new Told(told));
        assertThat(publish(bus, 1)).isFalse();
        redis.start();

        subscription.ready().toCompletableFuture().get(90, TimeUnit.SECONDS);
        Patience.await().until(bus::up);
        assertThat(publish(bus, 2)).isTrue();
        Patience.await().untilAsserted(() -> assertThat(told).containsExactly(2L));
    }

    @Test
    void thousands_of_chats_are_listened_to_again_after_a_restart() throws Exception {
        RedisBus bus = up(redis.uri());
        List<List<Long>> told = new ArrayList<>();
        List<CompletionStage<Void>> ready = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            told.add(new CopyOnWriteArrayList<>());
            BusChannel chat = BusChannel.draft(DESK, new ChatId("chat-" + i));
            ready.add(bus.subscribe(chat, new Told(told.get(i))).ready());
        }
        for (CompletionStage<Void> one : ready) {
            one.toCompletableFuture().get(90, TimeUnit.SECONDS);
        }
        redis.kill();
        Patience.await().until(() -> !bus.up());
        redis.start();
        Patience.await().until(bus::up);

        Patience.await().until(() -> told.stream().allMatch(one -> one.contains(GAP)));
        IntStream.of(0, 1_500, 2_999).forEach(i -> {
            BusChannel chat = BusChannel.draft(DESK, new ChatId("chat-" + i));
            assertThat(bus.publish(chat, frame(i + 1)).toCompletableFuture().join())
                    .isTrue();
            Patience.await().untilAsserted(() -> assertThat(told.get(i)).endsWith((long) i + 1));
        });
    }

    @Test
    void nothing_is_subscribed_to_at_the_server_once_nobody_listens() {
        RedisBus bus = up(redis.uri());
        BusChannel chat = BusChannel.draft(DESK, new ChatId("forgotten"));
        BusSubscription one = bus.subscribe(chat, new Told(new CopyOnWriteArrayList<>()));
        BusSubscription two = bus.subscribe(chat, new Told(new CopyOnWriteArrayList<>()));
        one.ready().toCompletableFuture().join();
        two.ready().toCompletableFuture().join();
        one.close();
        assertThat(channels()).contains("peekwire/{shop/forgotten}/draft");
        two.close();

        Patience.await().untilAsserted(() -> assertThat(channels()).doesNotContain("peekwire/{shop/forgotten}/draft"));
    }

    @Test
    void a_bus_that_is_closed_leaves_no_connection() {
        int before = 1; // that which asks
        Patience.await().until(() -> clients() == before);
        RedisBus bus = up(redis.uri());
        listen(bus);
        Patience.await().until(() -> clients() == before + 2);
        bus.close();

        Patience.await().untilAsserted(() -> assertThat(clients()).isEqualTo(before));
    }

    @Test
    void two_prefixes_on_one_server_do_not_meet() {
        RedisBus bus = up(redis.uri());
        RedisBus stranger = RedisBus.builder(redis.uri()).prefix("staging").build();
        buses.add(stranger);
        Patience.await().until(stranger::up);
        List<Long> told = listen(bus);
        List<Long> elsewhere = listen(stranger);
        assertThat(publish(bus, 1)).isTrue();
        assertThat(publish(stranger, 2)).isTrue();

        Patience.await().until(() -> told.size() + elsewhere.size() == 2);
        assertThat(told).containsExactly(1L);
        assertThat(elsewhere).containsExactly(2L);
    }

    private static List<String> channels() {
        return redis.ask(server -> server.pubsubChannels());
    }

    private static int clients() {
        return redis.ask(server -> (int) server.clientList().lines().count());
    }

    private RedisBus bus(RedisURI uri) {
        RedisBus bus = RedisBus.builder(uri)
                .heartbeat(Duration.ofMillis(200))
                // What is cut is seen at once; a machine that is slow is not taken for a server that is silent.
                .silence(Duration.ofSeconds(10))
                .build();
        buses.add(bus);
        return bus;
    }

    private RedisBus up(RedisURI uri) {
        RedisBus bus = bus(uri);
        Patience.await().until(bus::up);
        return bus;
    }

    private static List<Long> listen(RedisBus bus) {
        List<Long> told = new CopyOnWriteArrayList<>();
        bus.subscribe(NODES, new Told(told)).ready().toCompletableFuture().join();
        return told;
    }

    private static boolean publish(RedisBus bus, long number) {
        return bus.publish(NODES, frame(number)).toCompletableFuture().join();
    }

    private static NodeFrame frame(long number) {
        return new NodeFrame.Dispatching(new NodeId("node"), number);
    }

    private record Told(List<Long> all) implements BusListener {
        @Override
        public void onFrame(NodeFrame frame) {
            all.add(((NodeFrame.Dispatching) frame).epoch());
        }

        @Override
        public void onGap() {
            all.add(GAP);
        }
    }
}
