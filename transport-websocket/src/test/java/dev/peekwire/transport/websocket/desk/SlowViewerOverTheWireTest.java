package dev.peekwire.transport.websocket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.client.VisitorChat;
import dev.peekwire.desk.Limits;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.Transport;
import dev.peekwire.transport.websocket.EmbeddedServer;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketTransport;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who looks over a slow link gets fewer, larger steps, and the right text in the end. */
@Timeout(300)
final class SlowViewerOverTheWireTest {
    private static final Logger LOG = LoggerFactory.getLogger(SlowViewerOverTheWireTest.class);
    /** Sixty spoonfuls are a frame: a machine that is slow takes longer for that than a viewer is waited for. */
    private static final WebSocketOptions OPTIONS = WebSocketOptions.builder()
            .maxFrame(256 * 1024)
            .writeTimeout(Duration.ofMinutes(5))
            .build();

    private static final Limits LIMITS =
            DeskServer.LIMITS.toBuilder().draft(30_000).build();
    /** Some 4 MB of them are in the system's own buffers, sixty or so. */
    private static final int DRAFTS = 160;
    /** Three bytes each, nothing to mask, and no two drafts have any in common: much more than a socket's buffers take. */
    private static final int LENGTH = 20_000;
    /** What the link lets through for each draft frame of 60,000 bytes. */
    private static final int SPOONFUL = 1_000;

    @Test
    void a_viewer_with_a_slow_link_gets_fewer_larger_steps_and_the_right_text_in_the_end() throws Exception {
        try (DeskServer server = new DeskServer(EmbeddedServer.Kind.UNDERTOW, OPTIONS, LIMITS, 0);
                ValveProxy proxy = new ValveProxy(server.uri());
                CountingTransport transport = new CountingTransport();
                AgentSide slow = AgentSide.connect(proxy.uri(), transport, "ann");
                VisitorSide visitor = VisitorSide.connect(server.uri(), transport.transport)) {
            VisitorChat chat = visitor.startPeekable();
            slow.awaitAssigned(chat.id());
            slow.client.keepLooking(chat.id(), true);
            chat.type("鳥");
            slow.awaitScreen(chat.id(), "鳥");

            proxy.shut();
            long first = server.desk().stats().draftFrames();
            for (int i = 1; i <= DRAFTS; i++) {
                long before = server.desk().stats().draftFrames();
                chat.type(draft(i));
                Waiting.until(() -> server.desk().stats().draftFrames() > before);
                proxy.give(SPOONFUL);
            }
            long draftFrames = server.desk().stats().draftFrames() - first;
            proxy.open();
            slow.awaitScreen(chat.id(), draft(DRAFTS));

            LOG.warn("{} draft frames, {} peek frames", draftFrames, transport.peekFrames);
            assertThat(draftFrames).isGreaterThanOrEqualTo(DRAFTS);
            assertThat(transport.peekFrames.get()).isLessThan((int) draftFrames / 2);
            assertThat(slow.errors).isEmpty();
        }
    }

    private static String draft(int number) {
        return Character.toString(0x4E00 + number).repeat(LENGTH);
    }

    /** Counts the steps that an agent's client is sent. */
    private static final class CountingTransport implements Transport {
        private final WebSocketTransport transport =
                WebSocketTransport.builder().options(OPTIONS).build();
        private final AtomicInteger peekFrames = new AtomicInteger();

        @Override
        public Set<String> schemes() {
            return transport.schemes();
        }

        @Override
        public Transport.Capabilities capabilities() {
            return transport.capabilities();
        }

        @Override
        public CompletionStage<Connection> connect(URI uri, Acceptor acceptor) {
            return transport.connect(uri, (connection, peer) -> counting(acceptor.accept(connection, peer)));
        }

        private ConnectionListener counting(ConnectionListener listener) {
            return new ConnectionListener() {
                @Override
                public void onFrame(Frame frame) {
                    if (frame instanceof ServerFrame.PeekEdit || frame instanceof ServerFrame.PeekSnapshot) {
                        peekFrames.incrementAndGet();
                    }
                    listener.onFrame(frame);
                }

                @Override
                public void onMalformed(MalformedFrameException problem) {
                    listener.onMalformed(problem);
                }

                @Override
                public void onClosed(CloseCode code, String reason) {
                    listener.onClosed(code, reason);
                }
            };
        }

        @Override
        public void close() {
            transport.close();
        }
    }
}
