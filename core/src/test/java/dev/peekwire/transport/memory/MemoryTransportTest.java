package dev.peekwire.transport.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What the kit can't see; everything else is in the kit. Runs on the test's thread alone. */
final class MemoryTransportTest {
    private static final URI DESK = URI.create("memory:desk");

    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final MemoryTransport transport = MemoryTransport.isolated(tasks::add);
    private final Side server = new Side();
    private final Side client = new Side();

    private static final class Side implements Acceptor, ConnectionListener {
        final List<Object> told = new ArrayList<>();
        Connection connection;

        @Override
        public ConnectionListener accept(Connection accepted, PeerInfo peer) {
            connection = accepted;
            return this;
        }

        @Override
        public void onFrame(Frame frame) {
            told.add(((ServerFrame.DraftAck) frame).seq());
        }

        @Override
        public void onMalformed(MalformedFrameException problem) {
            told.add(problem);
        }

        @Override
        public void onClosed(CloseCode code, String reason) {
            told.add(code);
        }
    }

    private static SharedFrame frame(long number) {
        return new SharedFrame(new ServerFrame.DraftAck(1, number));
    }

    private void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private void connect() {
        transport.listen("desk", server);
        assertThat(transport.connect(DESK, client)).isNotCompletedExceptionally();
        run();
    }

    @Test
    void nothing_happens_inside_a_call() {
        connect();
        server.connection.send(frame(1));
        client.connection.close(CloseCode.NORMAL, "");
        assertThat(client.told).isEmpty();
        assertThat(server.told).isEmpty();
        run();
        assertThat(server.told).containsExactly(CloseCode.NORMAL);
        assertThat(client.told).containsExactly(CloseCode.NORMAL);
    }

    @Test
    void a_side_that_does_not_read_fills_its_peers_backlog_and_reads_all_of_it_later() {
        connect();
        transport.pauseReading(client.connection);
        for (long i = 1; i <= 1_024; i++) {
            assertThat(server.connection.send(frame(i))).isEqualTo(SendResult.QUEUED);
        }
        assertThat(server.connection.send(frame(1_025))).isEqualTo(SendResult.FULL);
        LatestFrame latest = () -> frame(7);
        assertThat(server.connection.send(latest)).isEqualTo(SendResult.QUEUED);
        assertThat(server.connection.send(latest)).isEqualTo(SendResult.SUPERSEDED);
        server.connection.close(CloseCode.RESTART, "");
        run();
        assertThat(server.told).containsExactly(CloseCode.RESTART);
        assertThat(client.told).isEmpty();
        transport.resumeReading(client.connection);
        run();
        assertThat(client.told).hasSize(1_026).startsWith(1L, 2L, 3L).endsWith(1_024L, 7L, CloseCode.RESTART);
    }

    @Test
    void a_disconnect_loses_what_waits_and_both_sides_learn_that_it_is_lost() {
        connect();
        server.connection.send(frame(1));
        transport.disconnect(client.connection);
        run();
        assertThat(client.told).containsExactly(CloseCode.LOST);
        assertThat(server.told).containsExactly(CloseCode.LOST);
        assertThat(server.connection.send(frame(2))).isEqualTo(SendResult.CLOSED);
        client.connection.close(CloseCode.NORMAL, "");
        transport.resumeReading(server.connection);
        run();
        assertThat(server.told).hasSize(1);
    }

    @Test
    void closing_with_the_code_lost_is_told_once_too() {
        connect();
        server.connection.close(CloseCode.LOST, "");
        run();
        assertThat(client.told).containsExactly(CloseCode.LOST);
        assertThat(server.told).containsExactly(CloseCode.LOST);
    }

    @Test
    void a_latest_frame_that_cannot_be_made_ends_the_connection() {
        connect();
        server.connection.send((LatestFrame) () -> {
            throw new IllegalStateException("on purpose");
        });
        server.connection.send(frame(2));
        run();
        assertThat(client.told).endsWith(CloseCode.INTERNAL);
        assertThat(server.told).endsWith(CloseCode.INTERNAL);
    }

    @Test
    void a_name_is_taken_once_and_free_again_afterwards() {
        MemoryTransport.Listening listening = transport.listen("desk", server);
        assertThatThrownBy(() -> transport.listen("desk", server))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_STATE));
        listening.close();
        listening.close();
        assertThat(transport.connect(DESK, client).toCompletableFuture()).isCompletedExceptionally();
        transport.listen("desk", server).close();
    }

    @Test
    void a_client_that_connects_while_its_transport_closes_is_closed_too() {
        transport.listen("desk", server);
        transport.connect(DESK, client);
        transport.close();
        run();
        assertThat(server.told).containsExactly(CloseCode.GOING_AWAY);
        assertThat(client.told).containsExactly(CloseCode.GOING_AWAY);
    }

    @Test
    void isolated_transports_know_nothing_of_each_other_and_found_ones_share_their_names() {
        transport.listen("desk", server);
        assertThat(MemoryTransport.isolated().connect(DESK, client).toCompletableFuture())
                .isCompletedExceptionally();
        Transport found = ServiceLoader.load(Transport.class).stream()
                .filter(provider -> provider.type() == MemoryTransport.class)
                .findFirst()
                .orElseThrow()
                .get();
        try (MemoryTransport.Listening shared = new MemoryTransport().listen("memory-transport-test", server)) {
            assertThat(found.connect(URI.create("memory:memory-transport-test"), client))
                    .succeedsWithin(java.time.Duration.ofMinutes(1));
        }
        found.close();
    }
}
