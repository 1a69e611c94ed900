package dev.peekwire.internal.relay;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusSubscription;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The drafts of one node that other nodes have a part in. No draft frame meets a database, a worker or a lock that two
 * chats share. Thread-safe.
 */
public final class Relays implements AutoCloseable {
    /** How often two nodes that share a draft say that they are there. */
    static final Duration EVERY = Duration.ofMillis(500);

    /** After so long without a word from the other side the draft is erased here. */
    static final Duration SILENCE = Duration.ofSeconds(2);

    static final Logger LOG = LoggerFactory.getLogger(Relays.class);

    private final DeskId desk;
    private final ClusterBus bus;
    private final Scheduler scheduler;
    private final Duration eraseDeadline;
    private final Supplier<NodeId> self;
    private final Set<ChatRelay> active = ConcurrentHashMap.newKeySet();
    private final ClusterBus.Watching watching;

    /**
     * No drafts yet.
     *
     * @param eraseDeadline how long a viewer may take to confirm an erasure, here and at the other nodes
     * @param self the node's id, which may change
     */
    public Relays(DeskId desk, ClusterBus bus, Scheduler scheduler, Duration eraseDeadline, Supplier<NodeId> self) {
        this.desk = desk;
        this.bus = bus;
        this.scheduler = scheduler;
        this.eraseDeadline = eraseDeadline;
        this.self = self;
        this.watching = bus.watch(up -> active.forEach(up ? ChatRelay::onGap : ChatRelay::cutOff));
    }

    /** Follows a draft to and from other nodes. It costs nothing while nobody looks. */
    public ChatRelay of(LiveDraft draft) {
        ChatRelay relay = new ChatRelay(this, draft);
        draft.onChange(relay::changed);
        return relay;
    }

    /** How many drafts other nodes have a part in now. */
    public int size() {
        return active.size();
    }

    NodeId self() {
        return self.get();
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /** After so long nothing is on the screens of a node that was told nothing any more. */
    Duration lease() {
        return SILENCE.plus(eraseDeadline);
    }

    CompletionStage<Boolean> publish(ChatId chat, DraftFrame frame) {
        return bus.publish(BusChannel.draft(desk, chat), frame);
    }

    /** To the nodes that look alone. */
    CompletionStage<Boolean> publishApart(ChatId chat, DraftFrame frame) {
        return bus.publish(BusChannel.steps(desk, chat), frame);
    }

    BusSubscription subscribe(ChatRelay relay) {
        active.add(relay);
        return bus.subscribe(BusChannel.draft(desk, relay.chat()), relay);
    }

    /** What is told to nodes that look. */
    BusSubscription subscribeApart(ChatRelay relay) {
        return bus.subscribe(BusChannel.steps(desk, relay.chat()), relay);
    }

    void idle(ChatRelay relay) {
        active.remove(relay);
    }

    /** Nothing is relayed any more; what came from other nodes is erased. */
    @Override
    public void close() {
        watching.close();
        active.forEach(ChatRelay::close);
    }
}
