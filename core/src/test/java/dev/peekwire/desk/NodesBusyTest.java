package dev.peekwire.desk;

import static org.awaitility.Awaitility.await;

import dev.peekwire.DeskId;
import dev.peekwire.bus.memory.MemoryHub;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Role;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import dev.peekwire.store.memory.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** On real threads: a product's code that keeps all workers does not make a node look dead. */
class NodesBusyTest {
    private static final DeskId DESK = new DeskId("busy");
    private static final int MORE_THAN_WORKERS = 500;

    private final MemoryStore store = MemoryStore.create();
    private final CountDownLatch answered = new CountDownLatch(1);

    @Test
    void a_node_whose_workers_all_wait_for_the_authenticator_gives_signs_of_life() {
        try (ChatDesk desk = desk()) {
            await().atMost(Duration.ofMinutes(1)).until(() -> beats() > 0);
            for (int i = 0; i < MORE_THAN_WORKERS; i++) {
                hello(desk, i);
            }
            long before = beats();
            await().atMost(Duration.ofMinutes(1)).until(() -> beats() >= before + 2);
            answered.countDown();
        }
    }

    private ChatDesk desk() {
        return ChatDesk.builder()
                .id(DESK.value())
                .store(store)
                .bus(MemoryHub.create().join())
                .secret("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8))
                .authenticator(request -> {
                    waitForIt();
                    return CompletableFuture.completedFuture(new Authenticator.Refused());
                })
                .build();
    }

    private void waitForIt() {
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long beats() {
        return store.registry().nodes(DESK).stream().mapToLong(NodeBeat::beats).sum();
    }

    private static void hello(ChatDesk desk, int number) {
        desk.acceptor()
                .accept(new Silent("c" + number), new PeerInfo("test", "10.0.0.1", null, true))
                .onFrame(new ClientFrame.Hello(1, Role.AGENT, "token", "en", false, List.of()));
    }

    /** A client that reads nothing. */
    private record Silent(String id) implements Connection {
        @Override
        public SendResult send(SharedFrame frame) {
            return SendResult.QUEUED;
        }

        @Override
        public SendResult send(LatestFrame frame) {
            return SendResult.QUEUED;
        }

        @Override
        public void close(CloseCode code, String reason) {}
    }
}
