package dev.peekwire.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.transport.websocket.ServerFixture.Guest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that was given no scheduler has time of its own, which outlives its close as long as it is needed. */
@Timeout(300)
final class OwnTimeTest {
    private static final WebSocketOptions OPTIONS =
            WebSocketOptions.builder().closeTimeout(Duration.ofMillis(500)).build();

    private final BlockingQueue<Guest> guests = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @EnumSource
    void a_peer_that_does_not_answer_the_close_is_hung_up_on_and_then_no_thread_is_left(EmbeddedServer.Kind kind)
            throws Exception {
        List<Thread> before = schedulers();
        WebSocketServer server = WebSocketServer.builder((connection, peer) -> {
                    Guest guest = new Guest(connection, peer);
                    guests.add(guest);
                    return guest;
                })
                .options(OPTIONS)
                .build();
        try (EmbeddedServer container = kind.start(server.config(EmbeddedServer.PATH));
                RawClient client = RawClient.connect(container.uri())) {
            Guest guest = guests.poll(60, TimeUnit.SECONDS);
            server.close();
            assertThat(client.awaitClose()).isEqualTo(CloseCode.RESTART.code());
            assertThat(guest.next()).isEqualTo(CloseCode.RESTART);
            await().atMost(Duration.ofMinutes(1)).until(() -> before.containsAll(schedulers()));
            assertThat(server.connections()).isZero();
        } finally {
            server.close();
        }
    }

    private static List<Thread> schedulers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("peekwire-scheduler-"))
                .toList();
    }
}
