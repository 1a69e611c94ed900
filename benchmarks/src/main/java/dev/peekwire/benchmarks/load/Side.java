package dev.peekwire.benchmarks.load;

import dev.peekwire.consent.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the client connects to. The first two are compared under load, the others by the heap they take. */
enum Side {
    RELAY("relay") {
        @Override
        Fleet fleet(Sockets sockets, int port, int chats, int agents) {
            return new RelayFleet(sockets, port, chats, agents);
        }
    },
    PEEKWIRE("Peekwire") {
        @Override
        Fleet fleet(Sockets sockets, int port, int chats, int agents) {
            return new DeskFleet(sockets, port, chats, agents);
        }
    },
    /** A desk whose suggester ranks its scripts for what is typed. */
    LUCENE("assist-lucene") {
        @Override
        Fleet fleet(Sockets sockets, int port, int chats, int agents) {
            return new DeskFleet(sockets, port, Suggesters.LUCENE, BOTH, chats, agents);
        }
    },
    /** A desk whose suggester never answers. */
    HANGS("one that hangs") {
        @Override
        Fleet fleet(Sockets sockets, int port, int chats, int agents) {
            return new DeskFleet(sockets, port, Suggesters.HANGS, BOTH, chats, agents);
        }
    },
    /** The container's connections with an endpoint that keeps nothing. */
    IDLE("container alone") {
        @Override
        Fleet fleet(Sockets sockets, int port, int chats, int agents) {
            return new IdleFleet(sockets, port, chats, IdleEndpoint.PATH, false);
        }
    },
    /** Visitors whom the desk has welcomed, and no more. */
    WELCOMED("visitor welcomed") {
        @Override
        Fleet fleet(Sockets sockets, int port, int chats, int agents) {
            return new IdleFleet(sockets, port, chats, LoadDesk.PATH, true);
        }
    };

    /** The two that are compared under load, in the order in which they take turns. */
    static final List<Side> COMPARED = List.of(RELAY, PEEKWIRE);

    private static final Set<Purpose> BOTH = Set.of(Purpose.PEEK, Purpose.SUGGESTIONS);

    private final String title;

    Side(String title) {
        this.title = title;
    }

    /** As the report says it. */
    String title() {
        return title;
    }

    /** That many chats, each with so many agents, not connected yet. */
    abstract Fleet fleet(Sockets sockets, int port, int chats, int agents);

    static Side named(Line line) {
        return valueOf(line.text("side").toUpperCase(Locale.ROOT));
    }
}
