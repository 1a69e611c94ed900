package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.bus.memory.MemoryHub;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.SharedStore;
import dev.peekwire.store.memory.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the guide to many nodes shows, and what {@code build()} says to who forgets something. */
class NodesGuideTest {
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    private final SharedStore store = MemoryStore.create();
    private final ClusterBus bus = MemoryHub.create().join();

    private static ChatDesk desk(
            SharedStore store, ClusterBus bus, byte[] secret, Authenticator authenticator, RoutingPlan plan) {
        ChatDesk desk = ChatDesk.builder()
                .id("support")
                .store(store)
                .bus(bus)
                .secret(secret)
                .authenticator(authenticator)
                .routing(plan)
                .build();
        return desk;
    }

    @Test
    void the_guides_desk_joins_and_leaves() {
        Authenticator nobody = request -> CompletableFuture.completedFuture(new Authenticator.Refused());
        try (ChatDesk desk = desk(store, bus, SECRET, nobody, DeskFixture.plan())) {
            assertThat(desk.id().value()).isEqualTo("support");
        }
        assertThat(store.registry().nodes(new dev.peekwire.DeskId("support"))).isEmpty();
    }

    @Test
    void a_bus_needs_a_store_that_nodes_share() {
        assertThatThrownBy(() -> ChatDesk.builder().bus(bus).secret(SECRET).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bus: needs a store that nodes share");
    }

    @Test
    void a_bus_needs_a_secret() {
        assertThatThrownBy(() -> ChatDesk.builder().bus(bus).store(store).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("secret");
    }
}
