package dev.peekwire.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.protocol.CloseCode;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that come and are cut off leave nothing behind. */
@Timeout(300)
final class ComingAndGoingTest {
    private static final int CYCLES = 200;

    @ParameterizedTest
    @EnumSource
    void two_hundred_connects_and_cuts_leave_no_session_and_no_thread(EmbeddedServer.Kind kind) throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, WebSocketOptions.defaults())) {
            cycle(fixture);
            int threads = Thread.activeCount();
            for (int i = 0; i < CYCLES; i++) {
                cycle(fixture);
            }
            assertThat(fixture.server().connections()).isZero();
            assertThat(fixture.server().addresses()).isZero();
            // Containers grow their own pools up to a bound; what leaks per connection would be 200.
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(Thread.activeCount()).isLessThan(threads + 40));
        }
    }

    private static void cycle(ServerFixture fixture) throws Exception {
        try (RawClient client = RawClient.connect(fixture.uri())) {
            ServerFixture.Guest guest = fixture.guest();
            assertThat(guest.peer().address()).isEqualTo("127.0.0.1");
            client.close();
            assertThat(guest.next()).isEqualTo(CloseCode.LOST);
        }
    }
}
