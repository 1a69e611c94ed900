package dev.peekwire.transport.websocket;

import dev.peekwire.spi.FrameCodec;
import dev.peekwire.tck.transport.TransportHarness;
import dev.peekwire.tck.transport.TransportTck;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;

/** The transport's test kit in every container. */
final class WebSocketTckTest {
    @Nested
    final class OnTyrus extends TransportTck {
        @Override
        protected TransportHarness harness(UnaryOperator<FrameCodec> codec) {
            return new WebSocketHarness(EmbeddedServer.Kind.TYRUS, codec);
        }
    }

    @Nested
    final class OnTomcat extends TransportTck {
        @Override
        protected TransportHarness harness(UnaryOperator<FrameCodec> codec) {
            return new WebSocketHarness(EmbeddedServer.Kind.TOMCAT, codec);
        }
    }

    @Nested
    final class OnJetty extends TransportTck {
        @Override
        protected TransportHarness harness(UnaryOperator<FrameCodec> codec) {
            return new WebSocketHarness(EmbeddedServer.Kind.JETTY, codec);
        }
    }

    @Nested
    final class OnUndertow extends TransportTck {
        @Override
        protected TransportHarness harness(UnaryOperator<FrameCodec> codec) {
            return new WebSocketHarness(EmbeddedServer.Kind.UNDERTOW, codec);
        }
    }
}
