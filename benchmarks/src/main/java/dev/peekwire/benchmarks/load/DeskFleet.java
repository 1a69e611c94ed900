package dev.peekwire.benchmarks.load;

import dev.peekwire.consent.Purpose;
import dev.peekwire.json.JsonFrameCodec;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * At the desk everything goes the way it does in life: agents say hello and are available, visitors start a chat and
 * consent, the chat is assigned, others join, all look, and the desk demands the draft.
 */
final class DeskFleet extends Fleet {
    final JsonFrameCodec codec = JsonFrameCodec.client();
    final Semaphore greeted = new Semaphore(0);
    final Semaphore consented = new Semaphore(0);
    final Semaphore assigned = new Semaphore(0);
    final Semaphore demanded = new Semaphore(0);

    final Semaphore closed = new Semaphore(0);

    private static final AtomicInteger FLEETS = new AtomicInteger();

    private final int number = FLEETS.incrementAndGet();
    private final List<DeskVisitor> visitors = new ArrayList<>();
    private final URI desk;
    final Set<Purpose> purposes;
    private final Map<String, Integer> visitorOf = new HashMap<>();
    private final Map<Integer, String> chatOf = new HashMap<>();

    DeskFleet(Sockets sockets, int port, int chats, int agents) {
        this(sockets, port, LoadDesk.PATH, Set.of(Purpose.PEEK), chats, agents);
    }

    /** At that desk, with consent to those purposes. */
    DeskFleet(Sockets sockets, int port, String path, Set<Purpose> purposes, int chats, int agents) {
        super(sockets, chats, agents);
        this.desk = URI.create("ws://127.0.0.1:" + port + path);
        this.purposes = purposes;
    }

    @Override
    void open() throws Exception {
        DeskAgent[][] desks = new DeskAgent[chats][agents];
        for (int chat = 0; chat < chats; chat++) {
            for (int agent = 0; agent < agents; agent++) {
                desks[chat][agent] = new DeskAgent(this, token(chat, agent), agent == 0);
                connect(desk, JsonFrameCodec.SUBPROTOCOL, desks[chat][agent]);
            }
        }
        await(greeted, chats * agents, "agents welcomed");
        for (int chat = 0; chat < chats; chat++) {
            DeskVisitor visitor = new DeskVisitor(this, chat);
            visitors.add(visitor);
            connect(desk, JsonFrameCodec.SUBPROTOCOL, visitor);
        }
        await(consented, chats, "visitors who consented");
        if (agents > 0) {
            await(assigned, chats, "chats assigned");
            sockets().thread().execute(() -> look(desks));
            await(demanded, chats, "drafts demanded by all viewers");
        }
    }

    private String token(int chat, int agent) {
        return "f" + number + "-a" + chat + "-" + agent;
    }

    /** Chats that only lost their people would be queued for those who come next. */
    @Override
    void close() throws Exception {
        closing();
        sockets().thread().execute(() -> visitors.forEach(DeskVisitor::closeChat));
        await(closed, chats, "chats closed");
        super.close();
    }

    /** Which chat a visitor's is; on the loop, as what follows. */
    void started(int visitor, String chat) {
        visitorOf.put(chat, visitor);
        chatOf.put(visitor, chat);
    }

    /** Whoever was assigned a chat looks at it; the others of that chat are the ones that joined with its number. */
    private void look(DeskAgent[][] desks) {
        for (int chat = 0; chat < chats; chat++) {
            String assignedTo = desks[chat][0].chat();
            desks[chat][0].look(assignedTo, visitorOf.getOrDefault(assignedTo, -1));
            for (int agent = 1; agent < agents; agent++) {
                desks[chat][agent].join(chatOf.getOrDefault(chat, ""), chat);
            }
        }
    }
}
