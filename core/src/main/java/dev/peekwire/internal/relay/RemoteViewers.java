package dev.peekwire.internal.relay;

import dev.peekwire.AgentId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.internal.peek.Viewer;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that look at a draft whose visitor is here. A node is believed to show nothing any more when it says so, or
 * when it has heard nothing for so long that it must have erased by itself. Thread-safe; the draft is used without a lock.
 */
final class RemoteViewers {
    private final Relays relays;
    private final LiveDraft draft;
    private final Runnable left;
    private final Map<NodeId, Asked> asked = new HashMap<>();
    private final Map<NodeId, Shown> shown = new HashMap<>();
    private final Set<Shown> leaving = new HashSet<>();
    /** Who hears steps on their own channel. */
    private final Set<NodeId> apart = ConcurrentHashMap.newKeySet();

    /**
     * Nobody yet.
     *
     * @param left told when a node that was dropped shows nothing any more
     */
    RemoteViewers(Relays relays, LiveDraft draft, Runnable left) {
        this.relays = relays;
        this.draft = draft;
        this.left = left;
    }

    /** What a node last asked for, and when. */
    private record Asked(Set<AgentId> readers, long at) {}

    /** A node that is a viewer, or was one. */
    private record Shown(BusConnection connection, Viewer viewer) {}

    synchronized boolean isEmpty() {
        return shown.isEmpty() && leaving.isEmpty();
    }

    synchronized List<NodeId> nodes() {
        return List.copyOf(shown.keySet());
    }

    /** Where a node hears what it is shown. */
    void hears(DraftFrame.Wanted frame) {
        if (frame.apart()) {
            apart.add(frame.from());
        }
    }

    /** Whether some hear steps on their own channel. */
    boolean apart() {
        return !apart.isEmpty();
    }

    /** A node says who looks there. Nobody means that its screens are clear, too. */
    void wanted(DraftFrame.Wanted frame, Set<AgentId> entitled) {
        NodeId node = frame.from();
        if (frame.readers().isEmpty()) {
            forget(node);
            drop(shown(node), EraseReason.VIEWER_LEFT);
            all(node).forEach(one -> draft.lost(one.connection()));
            return;
        }
        synchronized (this) {
            asked.put(
                    node,
                    new Asked(Set.copyOf(frame.readers()), relays.scheduler().nanoTime()));
        }
        settle(node, entitled);
        Shown known = shown(node);
        if (frame.resync() && known != null) {
            draft.resync(known.viewer());
        }
    }

    private synchronized void forget(NodeId node) {
        asked.remove(node);
    }

    /** The chat says who may look. */
    void entitled(Set<AgentId> entitled) {
        List<NodeId> nodes;
        synchronized (this) {
            nodes = List.copyOf(asked.keySet());
        }
        nodes.forEach(node -> settle(node, entitled));
    }

    private synchronized @Nullable Shown shown(NodeId node) {
        return shown.get(node);
    }

    private void settle(NodeId node, Set<AgentId> entitled) {
        Set<AgentId> readers = readers(node, entitled);
        Shown known = shown(node);
        if (readers.isEmpty()) {
            drop(known, EraseReason.VIEWER_LEFT);
        } else if (known == null) {
            showAgain(node, readers);
        } else if (!known.viewer().readers().equals(readers)) {
            draft.looking(known.viewer(), readers);
        }
    }

    private synchronized Set<AgentId> readers(NodeId node, Set<AgentId> entitled) {
        Asked last = asked.get(node);
        Set<AgentId> readers = new HashSet<>(last == null ? Set.of() : last.readers());
        readers.retainAll(entitled);
        return readers;
    }

    /**
     * Whether a node that asks is shown the draft. One that was dropped is not before it is sure that its screens are
     * clear: it must not go on from what it still shows.
     */
    synchronized boolean admits(DraftFrame.Wanted frame, Set<AgentId> entitled) {
        return frame.readers().stream().anyMatch(entitled::contains) && !isLeaving(frame.from());
    }

    private boolean isLeaving(NodeId node) {
        return leaving.stream().anyMatch(one -> one.connection().node().equals(node));
    }

    private void showAgain(NodeId node, Set<AgentId> readers) {
        boolean waits;
        synchronized (this) {
            waits = isLeaving(node);
        }
        if (!waits) {
            show(node, readers);
        }
    }

    private void show(NodeId node, Set<AgentId> readers) {
        BusConnection connection = new BusConnection(node, frame -> publish(node, frame), this::broken);
        Shown next = new Shown(connection, draft.look(readers, connection));
        synchronized (this) {
            shown.put(node, next);
        }
        if (connection.closed()) {
            drop(next, EraseReason.PAUSED);
        }
    }

    private CompletionStage<Boolean> publish(NodeId node, ServerFrame frame) {
        DraftFrame.Step step = new DraftFrame.Step(relays.self(), node, draft.chat(), frame);
        return apart.contains(node) ? relays.publishApart(draft.chat(), step) : relays.publish(draft.chat(), step);
    }

    private void broken(BusConnection connection) {
        Shown known = shown(connection.node());
        if (known != null && known.connection() == connection) {
            drop(known, EraseReason.PAUSED);
        }
    }

    /** Nothing more is told to a node; whoever waits for its erasure waits until it is sure. */
    private void drop(@Nullable Shown gone, EraseReason reason) {
        if (gone == null || !leaves(gone)) {
            return;
        }
        draft.stopLooking(viewer -> viewer == gone.viewer(), reason).thenRun(() -> left(gone));
        relays.scheduler().after(relays.lease(), () -> draft.lost(gone.connection()));
    }

    private synchronized boolean leaves(Shown gone) {
        return shown.remove(gone.connection().node(), gone) && leaving.add(gone);
    }

    private void left(Shown gone) {
        synchronized (this) {
            leaving.remove(gone);
            NodeId node = gone.connection().node();
            if (!shown.containsKey(node) && !asked.containsKey(node)) {
                apart.remove(node);
            }
        }
        left.run();
    }

    /** A node says that its screens are clear. */
    void erased(NodeId node, long erasure) {
        all(node).forEach(one -> draft.confirmed(one.connection(), erasure));
    }

    private synchronized List<Shown> all(NodeId node) {
        return Stream.concat(leaving.stream(), shown.values().stream())
                .filter(one -> one.connection().node().equals(node))
                .toList();
    }

    /** Nodes that have said nothing for too long are none any more. */
    void tick() {
        long now = relays.scheduler().nanoTime();
        List<NodeId> silent;
        synchronized (this) {
            silent = asked.entrySet().stream()
                    .filter(entry -> now - entry.getValue().at() >= Relays.SILENCE.toNanos())
                    .map(Map.Entry::getKey)
                    .toList();
            silent.forEach(asked::remove);
        }
        silent.forEach(node -> drop(shown(node), EraseReason.PAUSED));
    }

    /** The visitor is here no more, or nobody can be told anything. */
    void dropAll(EraseReason reason) {
        synchronized (this) {
            asked.clear();
        }
        nodes().forEach(node -> drop(shown(node), reason));
    }
}
