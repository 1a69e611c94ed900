package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.internal.cluster.FeedReader;
import dev.peekwire.spi.BusListener;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What a node hears of the others, by the bus, by letters through the store, and from the feed. Never blocks. */
final class NodeEars implements BusListener, FeedReader.Told {
    private final Wire wire;
    private final Rooms rooms;
    private final NodeSeats seats;
    private final NodeReach reach;
    private final Whispers whispers;
    private final Node node;
    private final Answers answers;
    private final LongAdder notices = new LongAdder();

    NodeEars(Wire wire, Node.Parts parts, Node.Side side, Node node) {
        this.wire = wire;
        this.rooms = parts.rooms();
        this.seats = side.seats();
        this.reach = side.reach();
        this.whispers = parts.whispers();
        this.node = node;
        this.answers = new Answers(wire, reach);
    }

    @Override
    public void onFrame(NodeFrame frame) {
        if (frame.from().equals(wire.self())) {
            return;
        }
        switch (frame.type()) {
            case APPENDED -> {
                notices.increment();
                chat(((NodeFrame.Appended) frame).notice());
            }
            case SEAT_CHANGED -> seat(((NodeFrame.SeatChanged) frame).agent());
            case DISPATCHING -> node.dispatches((NodeFrame.Dispatching) frame);
            case LEFT -> node.left();
            case LIBRARY_CHANGED -> node.readLibrary();
            case ASK -> answers.asked((Letter.Ask) frame, node.term());
            case ANSWER -> wire.mailroom().answered((Letter.Answer) frame);
            case TELL_AGENT -> {
                Letter.TellAgent letter = (Letter.TellAgent) frame;
                reach.here(letter.agent(), letter.frame());
            }
            case TELL_VISITOR -> {
                Letter.TellVisitor letter = (Letter.TellVisitor) frame;
                reach.here(letter.chat(), letter.frame());
            }
            case FORGET -> node.forget((Letter.Forget) frame);
            case SUGGESTED -> whispers.heard((DraftFrame.Suggested) frame);
            case HINTED -> whispers.heard((DraftFrame.Hinted) frame);
            case WANTED, STEP, ERASED, ALIVE -> {}
        }
    }

    /** How many appends the bus has told. */
    long notices() {
        return notices.sum();
    }

    @Override
    public void onGap() {
        node.readSoon();
        node.askAgain();
    }

    @Override
    public void chat(ChatNotice notice) {
        Room room = rooms.peek(notice.chat());
        if (room != null) {
            room.behind(notice.version());
        }
        Term term = node.term();
        if (term != null) {
            term.heard(notice);
        }
        AgentId agent = notice.agent();
        if (agent != null
                && !knows(room, agent)
                && !rooms.agents().sessions(agent).isEmpty()) {
            Room agents = rooms.acquire(notice.chat());
            agents.enqueue(agents.readers()::attachAgent);
            rooms.release(agents);
        }
    }

    /** Whoever is known to have a chat reads it. */
    private static boolean knows(@Nullable Room room, AgentId agent) {
        return room != null && room.chat().agent().filter(agent::equals).isPresent();
    }

    @Override
    public void seat(AgentId agent) {
        seats.look(agent);
    }

    @Override
    public void lostTrack() {
        seats.again();
        rooms.all().forEach(room -> room.behind(Long.MAX_VALUE));
        node.lostTrack();
    }
}
