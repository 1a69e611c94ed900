package dev.peekwire.examples.tcp;

import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.tck.transport.TransportHarness;
import dev.peekwire.tck.transport.TransportTck;
import java.util.function.UnaryOperator;

final class TcpTransportTckTest extends TransportTck {
    @Override
    protected TransportHarness harness(UnaryOperator<FrameCodec> codec) {
        return new TcpHarness(codec.apply(JsonFrameCodec.desk()), codec.apply(JsonFrameCodec.client()));
    }
}
