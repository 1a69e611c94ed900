package dev.peekwire.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import org.jspecify.annotations.Nullable;

/** Makes whole, masked WebSocket frames beforehand, so that the client does not do it while it measures. */
final class ClientMask implements AutoCloseable {
    private final EmbeddedChannel channel = new EmbeddedChannel(new WebSocket13FrameEncoder(true));

    /** Appends the frame of a text. */
    void write(String text, ByteBuf to) {
        channel.writeOutbound(new TextWebSocketFrame(text));
        for (ByteBuf part = part(); part != null; part = part()) {
            to.writeBytes(part);
            part.release();
        }
    }

    private @Nullable ByteBuf part() {
        return channel.readOutbound();
    }

    @Override
    public void close() {
        channel.finishAndReleaseAll();
    }
}
