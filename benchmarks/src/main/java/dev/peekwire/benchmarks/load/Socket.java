package dev.peekwire.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One WebSocket connection of the client. All of it happens on the loop's thread. */
public final class Socket extends SimpleChannelInboundHandler<Object> {
    /** Only browsers have an origin. */
    private static final boolean NO_ORIGIN = false;

    private final WebSocketClientHandshaker handshaker;
    private final Listener listener;
    private @Nullable ChannelHandlerContext context;

    Socket(URI uri, @Nullable String subprotocol, int largest, Listener listener) {
        this.listener = listener;
        this.handshaker = WebSocketClientHandshakerFactory.newHandshaker(
                uri,
                WebSocketVersion.V13,
                subprotocol,
                false,
                EmptyHttpHeaders.INSTANCE,
                largest,
                true,
                false,
                -1,
                false,
                NO_ORIGIN);
    }

    /** Who is told. */
    public interface Listener {
        /** The handshake is done. */
        void opened(Socket socket);

        /** A text message; the bytes are the caller's again afterwards. */
        void text(ByteBuf text);

        /** It is over, or never began. */
        void ended(String why);
    }

    /** Sends a text. */
    public void send(String text) {
        context().writeAndFlush(new TextWebSocketFrame(text), context().voidPromise());
    }

    /** Sends what is a whole WebSocket frame already. */
    void sendFrame(ByteBuf frame) {
        context().writeAndFlush(frame, context().voidPromise());
    }

    public void close() {
        context().writeAndFlush(new CloseWebSocketFrame(1000, "done"));
    }

    private ChannelHandlerContext context() {
        ChannelHandlerContext known = context;
        if (known == null) {
            throw new IllegalStateException("not connected");
        }
        return known;
    }

    @Override
    public void channelActive(ChannelHandlerContext added) {
        context = added;
        handshaker.handshake(added.channel());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext from, Object message) {
        if (message instanceof TextWebSocketFrame text) {
            listener.text(text.content());
        } else if (message instanceof FullHttpResponse response) {
            handshaker.finishHandshake(from.channel(), response);
            listener.opened(this);
        } else if (message instanceof PingWebSocketFrame ping) {
            from.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        } else if (message instanceof CloseWebSocketFrame close) {
            listener.ended("closed with " + close.statusCode() + " " + close.reasonText());
            from.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext gone) {
        listener.ended("closed");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext from, Throwable failure) {
        listener.ended(failure.toString());
        from.close();
    }
}
