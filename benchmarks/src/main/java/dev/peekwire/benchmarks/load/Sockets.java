package dev.peekwire.benchmarks.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The client's connections, all on one thread, which is also the one that types. */
public final class Sockets implements AutoCloseable {
    private static final int HANDSHAKE = 8 * 1024;
    private static final int LARGEST = 1024 * 1024;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(
            1, Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    private final Bootstrap bootstrap = new Bootstrap()
            .group(loop)
            .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true);

    /** Connects; the listener is told on the loop's thread when the handshake is done. */
    public void connect(URI uri, @Nullable String subprotocol, Socket.Listener listener) {
        bootstrap
                .clone()
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new HttpClientCodec())
                                .addLast(new HttpObjectAggregator(HANDSHAKE))
                                .addLast(new WebSocketFrameAggregator(LARGEST))
                                .addLast(new Socket(uri, subprotocol, LARGEST, listener));
                    }
                })
                .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort()))
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        listener.ended("no connection: " + connected.cause());
                    }
                });
    }

    /** The loop's thread. */
    public Executor thread() {
        return loop;
    }

    public void after(long nanos, Runnable task) {
        loop.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 2, TimeUnit.SECONDS);
    }
}
