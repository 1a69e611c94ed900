package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.cluster.FeedReader;
import dev.peekwire.internal.cluster.Membership;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusSubscription;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.Fence;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A desk as one of many equal nodes: its life among them, and its terms as the one who gives chats to agents. */
final class Node implements Membership.Life {
    private final Desk desk;
    private final Wire wire;
    private final Parts parts;
    private final Side side;
    private final NodeEars ears;
    private final Membership membership;
    private final FeedReader feed;
    private final NodeClock clock;
    private final Departures departures;
    private final Forwarder forwarder;
    private final CompletableFuture<Void> joined = new CompletableFuture<>();
    private final SerialQueue visits;
    private final AtomicBoolean asking = new AtomicBoolean();
    private boolean lost;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final NodeSigns signs;
    private @Nullable BusSubscription everybody;
    private @Nullable BusSubscription own;
    private ClusterBus.@Nullable Watching watching;
    private volatile long epoch;
    private volatile @Nullable Term term;

    Node(Desk desk, Wire wire, Others others, Parts parts, Side side) {
        this.desk = desk;
        this.wire = wire;
        this.parts = parts;
        this.side = side;
        this.ears = new NodeEars(wire, parts, side, this);
        this.feed = new FeedReader(desk.id(), wire.store(), ears);
        this.membership = new Membership(desk.id(), wire.registry(), others.time(), others.ids(), software(), this);
        this.forwarder = new Forwarder(desk, wire, parts.rooms(), parts.watchers()::changed, this::askAgain);
        this.clock =
                new NodeClock(desk, others.signs(), wire.bus()::up, membership::watch, membership::beat, this::read);
        this.departures = new Departures(desk, wire, parts.rooms(), parts.shift());
        this.signs = new NodeSigns(desk.scheduler());
        this.visits = new SerialQueue(desk.workers(), failure -> Desk.failed("looking for visitors", failure));
    }

    /**
     * Those parts of the desk that a node has to do with.
     *
     * @param library what it keeps of scripts
     * @param whispers hears what is typed at other nodes
     * @param followUps sends them while the node leads
     * @param erasures looks after them while it does
     * @param forgetting unlearns what other nodes say
     * @param dispatchers make one for a term
     * @param plan tells it how teams work
     */
    record Parts(
            Rooms rooms,
            Shift shift,
            Presences presences,
            Silences silences,
            Watchers watchers,
            LibraryDesk library,
            Whispers whispers,
            @Nullable FollowUpDesk followUps,
            ErasureDesk erasures,
            Forgetting forgetting,
            Function<DeskFloor.Role, Dispatcher> dispatchers,
            Consumer<Dispatching> plan) {}

    /** Those parts that are the node's own. */
    record Side(NodeSeats seats, NodeVisits visits, NodeReach reach) {}

    private static String software() {
        String version = Node.class.getPackage().getImplementationVersion();
        return "peekwire-core " + (version == null ? "unpackaged" : version);
    }

    /** Until it leads, another does; connections wait until it has joined. */
    void begin() {
        parts.shift().change(forwarder);
        clock.start();
    }

    /** Scripts were changed here. */
    void libraryChanged(long revision) {
        wire.announce(from -> new NodeFrame.LibraryChanged(from, revision));
    }

    /** Scripts were changed elsewhere. */
    void readLibrary() {
        parts.library().changed();
    }

    /** What was learned is to be unlearned here, too. */
    void forget(Letter.Forget letter) {
        forgets(() -> parts.forgetting().here(letter.chats()));
    }

    /** Until it is done: nobody says it again. */
    private void forgets(Runnable what) {
        desk.work(() -> {
            try {
                what.run();
            } catch (ChatException failure) {
                if (!desk.closed().get()) {
                    desk.scheduler().after(Rooms.RETRY, () -> forgets(what));
                }
            }
        });
    }

    /** Does something when the node is one of its desk's, and its time is theirs. */
    void whenJoined(Runnable task) {
        joined.thenRun(task);
    }

    /** Its term, if it leads. */
    @Nullable Term term() {
        return term;
    }

    // ---- what happens

    void happened(Chat before, Chat after, RecordedEvent event, boolean missed) {
        Term now = term;
        if (now != null) {
            now.happened(before, after, event, missed);
        }
    }

    private void read() {
        NodeId self = wire.self();
        if (self != null) {
            feed.read();
            signs.read();
            collect(self);
        }
    }

    private void collect(NodeId self) {
        try {
            wire.courier().collect(self, ears::onFrame);
        } catch (RuntimeException failure) {
            // Letters may be out of the store and not here.
            lost = true;
            throw failure;
        }
        if (lost) {
            lost = false;
            askAgain();
        }
    }

    /** What was told to people here may have got lost on the way: soon they are told how it stands. Returns at once. */
    void askAgain() {
        if (asking.compareAndSet(false, true)) {
            desk.scheduler().after(Rooms.RETRY, () -> {
                asking.set(false);
                anew();
                offersAnew();
            });
        }
    }

    private void offersAnew() {
        Dispatching other = parts.shift().now();
        for (Agents.Seat seat : parts.rooms().agents().seats()) {
            seat.sessions().stream()
                    .limit(other.here() ? 0 : 1)
                    .forEach(
                            session -> other.tellOffers(session, seat.identity().id()));
        }
    }

    void readSoon() {
        clock.readSoon();
    }

    /** The feed has left something out. */
    void lostTrack() {
        Term now = term;
        if (now != null) {
            membership.fenced();
        }
    }

    // ---- its life

    @Override
    public void joined(NodeId self) {
        wire.self(self);
        feed.read();
        signs.read();
        listen(self);
        side.seats().again();
        side.visits().again();
        joined.complete(null);
        clock.readSoon();
        Desk.LOG.info("node {} of desk {} has joined", self, desk.id());
    }

    private void listen(NodeId self) {
        if (everybody == null) {
            everybody = wire.bus().subscribe(BusChannel.nodes(desk.id()), ears);
            watching = wire.bus().watch(this::busIs);
        }
        close(own);
        own = wire.bus().subscribe(BusChannel.node(desk.id(), self), ears);
    }

    private void busIs(boolean up) {
        signs.bus(up);
        if (!up) {
            parts.whispers().cutOff();
        }
        clock.readSoon();
    }

    @Override
    public void evicted() {
        signs.evicted();
        Desk.LOG.warn("node {} of desk {} was taken for dead; it joins anew", wire.self(), desk.id());
        wire.self(null);
        forgets(parts.forgetting()::everything);
    }

    @Override
    public void leads(Fence fence) {
        Desk.LOG.info("node {} of desk {} gives chats to agents, epoch {}", wire.self(), desk.id(), fence.epoch());
        epoch = Math.max(epoch, fence.epoch());
        signs.leads();
        Dispatcher dispatcher = parts.dispatchers().apply(new DeskFloor.Role(fence, membership::fenced));
        Term next = new Term(
                desk,
                wire,
                parts.rooms(),
                dispatcher,
                side.reach()::waitsNoMore,
                this::met,
                (begun, agents) -> working(begun, fence, agents));
        term = next;
        next.begin();
        FollowUpDesk sender = parts.followUps();
        if (sender != null) {
            sender.begin(fence);
        }
        parts.erasures().begin();
    }

    /** Its timers were another node's. */
    private void met(Chat chat, RecordedEvent turn) {
        parts.silences().found(chat, turn);
        departures.met(chat);
    }

    private void working(Term begun, Fence fence, Collection<AgentId> withChats) {
        parts.plan().accept(begun.dispatcher());
        parts.shift().change(begun.dispatcher());
        side.seats().afresh(() -> parts.presences().takeOver(withChats));
        wire.announce(from -> new NodeFrame.Dispatching(from, fence.epoch()));
        anew();
        lookForVisitors();
    }

    @Override
    public void leadsNoMore() {
        Term was = term;
        term = null;
        parts.shift().change(forwarder);
        if (parts.followUps() != null) {
            parts.followUps().end();
        }
        parts.erasures().end();
        if (was != null) {
            was.end();
            side.reach().tellsNobody();
        }
    }

    @Override
    public void follows(@Nullable NodeId leader) {
        wire.leader(leader);
        wire.mailroom().nobodyAnswers();
        if (leader != null) {
            anew();
        }
    }

    /** Another node says that it dispatches; sooner than the store would. */
    void dispatches(NodeFrame.Dispatching said) {
        if (said.epoch() >= epoch) {
            epoch = said.epoch();
            if (!said.from().equals(wire.leader())) {
                wire.mailroom().nobodyAnswers();
            }
            wire.leader(said.from());
            anew();
        }
    }

    /** Those who wait here, and those who watch, are told by somebody else from now on. */
    private void anew() {
        parts.watchers().changed();
        parts.rooms().all().stream()
                .filter(room -> room.chat().status() == Chat.Status.QUEUED)
                .forEach(room -> room.enqueue(() -> {
                    if (room.readers().attended() && room.chat().status() == Chat.Status.QUEUED) {
                        parts.shift().now().tellPlace(room.id());
                    }
                }));
    }

    @Override
    public void gone(Set<NodeId> nodes) {
        signs.gone(nodes.size());
        Desk.LOG.info("nodes {} of desk {} are gone", nodes, desk.id());
        clock.readSoon();
        departures.soon();
        parts.erasures().soon();
        lookForVisitors();
    }

    /** A node has left: its roles are free. */
    void left() {
        clock.beatSoon();
    }

    /** Who was connected to a node that is gone has the grace to come back to another. */
    private void lookForVisitors() {
        if (parts.shift().now().here()) {
            visits.run(this::awaitThose);
        }
    }

    private void awaitThose() {
        try {
            wire.registry().unattended(desk.id()).forEach(this::await);
        } catch (RuntimeException failure) {
            desk.later(failure, this::lookForVisitors);
        }
    }

    private void await(ChatId chat) {
        Room room = parts.rooms().acquire(chat);
        room.enqueue(room.readers()::awaitVisitor, refusal -> desk.scheduler().after(Rooms.RETRY, () -> await(chat)));
        parts.rooms().release(room);
    }

    // ---- what an operator sees

    /** Since when the store has given no sign of life; zero while it does. */
    Duration storeAway() {
        Duration silent = membership.silentFor();
        return silent.compareTo(Membership.LATE) > 0 ? silent : Duration.ZERO;
    }

    /** Whether it is one of its desk's nodes now. */
    boolean member() {
        return wire.self() != null;
    }

    DeskHealth.Node health() {
        return new DeskHealth.Node(
                Optional.ofNullable(wire.self()),
                membership.size(),
                term != null,
                Optional.ofNullable(wire.leader()),
                epoch,
                wire.bus().up(),
                signs.busFor(),
                signs.feedLag());
    }

    DeskStats.Nodes stats() {
        return signs.stats(wire, feed, ears, side.visits());
    }

    // ---- the end

    /** Gives its role to another at once, and takes none. Blocks. */
    void rest() {
        try {
            membership.rest();
            wire.announce(NodeFrame.Left::new);
        } catch (RuntimeException failure) {
            Desk.failed("giving a node's role to another", failure);
        }
    }

    /** Does something, on a worker, when all is written down that there was to write. */
    void whenWritten(Runnable task) {
        wire.whenWritten(task);
    }

    /** Leaves, so that others take over at once. Blocks. Idempotent. */
    void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        clock.close();
        try {
            membership.leave(self -> wire.courier().announce(new NodeFrame.Left(self)));
        } catch (RuntimeException failure) {
            Desk.failed("leaving the other nodes", failure);
        }
        side.visits().close();
        close(everybody);
        close(own);
        ClusterBus.Watching watch = watching;
        if (watch != null) {
            watch.close();
        }
    }

    private static void close(@Nullable BusSubscription subscription) {
        if (subscription != null) {
            subscription.close();
        }
    }
}
