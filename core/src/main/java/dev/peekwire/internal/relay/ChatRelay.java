package dev.peekwire.internal.relay;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.BusListener;
import dev.peekwire.spi.BusSubscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One chat's draft between nodes: shown to others while the visitor is here, or followed from where the visitor is while
 * agents here look. Whatever happens is taken one after another, on the thread that brings it or on the one that is at it.
 */
public final class ChatRelay implements BusListener {
    private final Relays relays;
    private final LiveDraft draft;
    private final OneAtATime turns = new OneAtATime();
    private final RemoteViewers viewers;
    private final RemoteHome home;
    private Role role = Role.NONE;
    private Set<AgentId> entitled = Set.of();
    private Set<AgentId> told = Set.of();
    private long since;
    private boolean ticking;
    /** Whether the home may believe that there still is on screens here what it has shown before. */
    private boolean cut;

    private boolean closed;
    private @Nullable BusSubscription subscription;
    private @Nullable BusSubscription steps;

    ChatRelay(Relays relays, LiveDraft draft) {
        this.relays = relays;
        this.draft = draft;
        this.viewers = new RemoteViewers(relays, draft, this::left);
        this.home = new RemoteHome(relays, draft, this::dropped);
    }

    /** What this node is for the draft. */
    private enum Role {
        /** Nothing: nobody looks, or all are here. */
        NONE,
        /** The visitor is here. */
        HOME,
        /** Agents here look, the visitor is elsewhere. */
        VIEWER
    }

    ChatId chat() {
        return draft.chat();
    }

    /** Who may look, as the chat says now. */
    public void looking(Set<AgentId> agents) {
        Set<AgentId> now = Set.copyOf(agents);
        turns.run(() -> {
            if (!now.equals(entitled)) {
                entitled = now;
                viewers.entitled(now);
                settle();
            }
        });
    }

    void changed() {
        turns.run(this::settle);
    }

    /** A node that was dropped may be shown the draft again. */
    private void left() {
        turns.run(() -> {
            if (role == Role.HOME) {
                viewers.entitled(entitled);
                alive();
            }
            settle();
        });
    }

    /** What came from the home is gone: who looks here by then is to be shown it again. */
    private void dropped() {
        turns.run(home::gap);
    }

    // ---- what this node is

    private void settle() {
        long came = draft.home().map(Instant::toEpochMilli).orElse(0L);
        boolean moved = came != since;
        since = came;
        Role next = next();
        listen(next != Role.NONE || !viewers.isEmpty());
        follow(next == Role.VIEWER);
        if (next != role) {
            become(next);
        } else if (role == Role.VIEWER && (home.resync() || !draft.readersHere().equals(told))) {
            want();
        } else if (role == Role.HOME && moved) {
            alive();
        }
    }

    private Role next() {
        if (closed) {
            return Role.NONE;
        }
        if (draft.home().isPresent()) {
            return entitled.isEmpty() ? Role.NONE : Role.HOME;
        }
        return draft.readersHere().isEmpty() ? Role.NONE : Role.VIEWER;
    }

    private void become(Role next) {
        Role before = role;
        role = next;
        if (before == Role.HOME) {
            viewers.dropAll(EraseReason.DISCONNECTED);
        } else if (before == Role.VIEWER) {
            told = Set.of();
            home.end(EraseReason.DISCONNECTED);
            draft.allErased().thenRun(() -> turns.run(this::nobody));
        }
        if (next == Role.HOME) {
            alive();
        } else if (next == Role.VIEWER) {
            home.gap();
            want();
        }
        tickOn();
    }

    /** Said when every screen here is clear, also those of agents who have looked since it was to be said. */
    private void nobody() {
        if (role != Role.VIEWER && draft.allErased().isDone()) {
            publish(new DraftFrame.Wanted(relays.self(), chat(), List.of(), false));
        }
    }

    private void listen(boolean on) {
        BusSubscription known = subscription;
        if (on && known == null) {
            subscription = begun(relays.subscribe(this));
        } else if (!on && known != null) {
            subscription = null;
            known.close();
            relays.idle(this);
        }
    }

    /** Who has the draft does not hear its own steps. */
    private void follow(boolean on) {
        BusSubscription known = steps;
        if (on && known == null) {
            steps = begun(relays.subscribeApart(this));
        } else if (!on && known != null) {
            steps = null;
            known.close();
        }
    }

    private BusSubscription begun(BusSubscription opened) {
        opened.ready().thenRun(() -> turns.run(this::begin));
        return opened;
    }

    private static boolean stands(@Nullable BusSubscription one) {
        return one != null && one.ready().toCompletableFuture().isDone();
    }

    /** What was said, or was not heard, while nobody could answer is said again. */
    private void begin() {
        if (role == Role.HOME) {
            alive();
        } else if (role == Role.VIEWER) {
            home.gap();
            want();
        }
    }

    // ---- what other nodes say

    @Override
    public void onFrame(NodeFrame frame) {
        if (frame instanceof DraftFrame mine && !frame.from().equals(relays.self())) {
            turns.run(() -> take(mine));
        }
    }

    /** What a keystroke makes; everything else may end in what somebody waits for. */
    @Override
    public boolean brief(NodeFrame frame) {
        return frame instanceof DraftFrame.Step step
                && (step.frame().type() == ServerFrame.Type.PEEK_EDIT
                        || step.frame().type() == ServerFrame.Type.PEEK_SNAPSHOT
                        || step.frame().type() == ServerFrame.Type.PEEK_TYPING);
    }

    private void take(DraftFrame frame) {
        if (frame instanceof DraftFrame.Step step
                && role == Role.VIEWER
                && step.to().equals(relays.self())) {
            wantIf(home.step(step));
        } else if (frame instanceof DraftFrame.Alive alive) {
            alive(alive);
        } else if (frame instanceof DraftFrame.Wanted wanted) {
            wanted(wanted);
        } else if (frame instanceof DraftFrame.Erased erased && erased.to().equals(relays.self())) {
            viewers.erased(erased.from(), erased.erasure());
        }
    }

    /** Who is new must know whom to listen to before the first step. */
    private void wanted(DraftFrame.Wanted frame) {
        viewers.hears(frame);
        if (role == Role.HOME
                && viewers.admits(frame, entitled)
                && !viewers.nodes().contains(frame.from())) {
            List<NodeId> nodes = new ArrayList<>(viewers.nodes());
            nodes.add(frame.from());
            alive(nodes);
        }
        if (role == Role.HOME || frame.readers().isEmpty()) {
            viewers.wanted(frame, entitled);
            tickOn();
        }
    }

    /** The visitor can be at one node: the one that it came to last is right, and tells the other. */
    private void alive(DraftFrame.Alive frame) {
        if (role == Role.VIEWER) {
            cut &= !frame.viewers().contains(relays.self());
            wantIf(home.alive(frame));
        } else if (role == Role.HOME && frame.since() > since) {
            draft.displace();
        } else if (role == Role.HOME && frame.since() < since) {
            alive();
        }
    }

    private void wantIf(boolean now) {
        if (now) {
            want();
        }
    }

    @Override
    public void onGap() {
        turns.run(this::begin);
    }

    /** The bus is down: nobody is shown anything, and nothing that came from elsewhere stays. */
    void cutOff() {
        turns.run(() -> {
            viewers.dropAll(EraseReason.PAUSED);
            home.end(EraseReason.PAUSED);
            cut = true;
        });
    }

    void close() {
        turns.run(() -> {
            closed = true;
            settle();
        });
    }

    // ---- what is said to them

    /** Before both channels stand the answer might be missed. */
    private void want() {
        if (stands(subscription) && stands(steps)) {
            sayClear();
            told = draft.readersHere();
            publish(new DraftFrame.Wanted(relays.self(), chat(), List.copyOf(told), home.resync(), true));
        }
    }

    /** The home need not wait until it is sure by itself. */
    private void sayClear() {
        if (cut && !home.shows() && draft.allErased().isDone()) {
            publish(new DraftFrame.Wanted(relays.self(), chat(), List.of(), false));
        }
    }

    private void alive() {
        alive(viewers.nodes());
    }

    /** On both channels: before the step that it announces, and where another node may believe that it has the visitor. */
    private void alive(List<NodeId> nodes) {
        DraftFrame.Alive frame = new DraftFrame.Alive(relays.self(), chat(), since, nodes);
        publish(frame);
        if (viewers.apart()) {
            relays.publishApart(chat(), frame);
        }
    }

    private void publish(DraftFrame frame) {
        relays.publish(chat(), frame);
    }

    /** Ticks only while another node has a part in it. */
    private void tickOn() {
        boolean shared = role == Role.VIEWER || (role == Role.HOME && !viewers.isEmpty());
        if (shared && !ticking) {
            ticking = true;
            relays.scheduler().after(Relays.EVERY, () -> turns.run(this::tick));
        }
    }

    private void tick() {
        ticking = false;
        if (role == Role.HOME) {
            viewers.tick();
            publish(new DraftFrame.Alive(relays.self(), chat(), since, viewers.nodes()));
            settle();
        } else if (role == Role.VIEWER) {
            cut |= home.tick();
            want();
        }
        tickOn();
    }
}
