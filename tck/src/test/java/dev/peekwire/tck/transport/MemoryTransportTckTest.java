package dev.peekwire.tck.transport;

import dev.peekwire.spi.FrameCodec;
import java.util.function.UnaryOperator;

final class MemoryTransportTckTest extends TransportTck {
    @Override
    protected TransportHarness harness(UnaryOperator<FrameCodec> codec) {
        return new MemoryHarness();
    }
}
