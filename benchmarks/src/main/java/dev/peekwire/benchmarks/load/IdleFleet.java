package dev.peekwire.benchmarks.load;

import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import io.netty.buffer.ByteBuf;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Connections that say hello at most, and then nothing. */
final class IdleFleet extends Fleet {
    private static final String HELLO = JsonFrameCodec.client()
            .encode(new ClientFrame.Hello(Frame.PROTOCOL_VERSION, Role.VISITOR, null, "en", false, List.of()));

    private final URI uri;
    private final boolean greets;
    private final Semaphore settled = new Semaphore(0);

    IdleFleet(Sockets sockets, int port, int connections, String path, boolean greets) {
        super(sockets, connections, 0);
        this.uri = URI.create("ws://127.0.0.1:" + port + path);
        this.greets = greets;
    }

    @Override
    void open() throws Exception {
        for (int i = 0; i < chats; i++) {
            connect(uri, greets ? JsonFrameCodec.SUBPROTOCOL : null, new Idler());
        }
        await(settled, chats, "idle connections");
    }

    private final class Idler implements Socket.Listener {
        private @Nullable Socket socket;

        @Override
        public void opened(Socket opened) {
            socket = opened;
            if (greets) {
                opened.send(HELLO);
            } else {
                settle(opened);
            }
        }

        /** The welcome, if one was asked for. */
        @Override
        public void text(ByteBuf text) {
            if (socket != null) {
                settle(socket);
            }
        }

        private void settle(Socket open) {
            IdleFleet.this.opened(open);
            settled.release();
        }

        @Override
        public void ended(String why) {
            broken("an idle connection: " + why);
        }
    }
}
