package dev.peekwire.benchmarks.load;

import io.netty.buffer.ByteBuf;
import java.net.URI;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** At the relay a connection is who its path says it is. */
final class RelayFleet extends Fleet {
    private static final AtomicInteger FLEETS = new AtomicInteger();

    private final URI relay;
    private final int number = FLEETS.incrementAndGet();
    private final Semaphore open = new Semaphore(0);

    RelayFleet(Sockets sockets, int port, int chats, int agents) {
        super(sockets, chats, agents);
        this.relay = URI.create("ws://127.0.0.1:" + port + RelayEndpoint.PATH);
    }

    @Override
    void open() throws Exception {
        for (int chat = 0; chat < chats; chat++) {
            int visitor = chat;
            for (int agent = 0; agent < agents; agent++) {
                connect(path(chat, "agent"), null, new Agent(new Screen(chat)));
            }
            connect(path(chat, "visitor"), null, new Visitor(visitor));
        }
        await(open, chats * (agents + 1), "connections");
    }

    private URI path(int chat, String role) {
        return URI.create(relay + "/" + number + "-" + chat + "/" + role);
    }

    private final class Visitor implements Socket.Listener {
        private final int index;

        Visitor(int index) {
            this.index = index;
        }

        @Override
        public void opened(Socket socket) {
            visitor(index, socket, 1);
            RelayFleet.this.opened(socket);
            open.release();
        }

        @Override
        public void text(ByteBuf text) {}

        @Override
        public void ended(String why) {
            broken("a relay's visitor: " + why);
        }
    }

    private final class Agent implements Socket.Listener {
        private final Screen screen;

        Agent(Screen screen) {
            this.screen = screen;
        }

        @Override
        public void opened(Socket socket) {
            screen(screen);
            RelayFleet.this.opened(socket);
            open.release();
        }

        @Override
        public void text(ByteBuf text) {
            arrived(screen, FrameNumber.of(text), text.readableBytes(), text);
        }

        @Override
        public void ended(String why) {
            broken("a relay's agent: " + why);
        }
    }
}
